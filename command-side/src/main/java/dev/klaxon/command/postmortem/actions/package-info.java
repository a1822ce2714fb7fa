/** What post-mortems agree on, and what becomes of it. */
@NullMarked
package dev.klaxon.command.postmortem.actions;

import org.jspecify.annotations.NullMarked;
