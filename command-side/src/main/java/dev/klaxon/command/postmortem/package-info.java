/** What is learnt after an incident: how a post-mortem is booked. */
@NullMarked
package dev.klaxon.command.postmortem;

import org.jspecify.annotations.NullMarked;
