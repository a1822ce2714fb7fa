/** When a post-mortem is to be held, and that it was. */
@NullMarked
package dev.klaxon.command.postmortem.meeting;

import org.jspecify.annotations.NullMarked;
