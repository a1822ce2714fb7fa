/** How actions are agreed on and followed to their end. */
@NullMarked
package dev.klaxon.command.postmortem.actions;

import org.jspecify.annotations.NullMarked;
