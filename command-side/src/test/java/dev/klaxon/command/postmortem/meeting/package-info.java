/** When a post-mortem is held. */
@NullMarked
package dev.klaxon.command.postmortem.meeting;

import org.jspecify.annotations.NullMarked;
