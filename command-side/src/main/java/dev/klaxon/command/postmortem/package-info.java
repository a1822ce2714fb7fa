/** What is learnt after an incident: how a post-mortem is booked, and what every step on one has in common. */
@NullMarked
package dev.klaxon.command.postmortem;

import org.jspecify.annotations.NullMarked;
