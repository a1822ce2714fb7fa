/** What is told to others. */
@NullMarked
package dev.klaxon.command.postmortem.learnings;

import org.jspecify.annotations.NullMarked;
