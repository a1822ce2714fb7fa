/** Telling others what was learnt. */
@NullMarked
package dev.klaxon.command.postmortem.learnings;

import org.jspecify.annotations.NullMarked;
