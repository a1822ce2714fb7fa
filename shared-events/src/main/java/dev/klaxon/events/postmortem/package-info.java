/** What is learnt after an incident. */
@NullMarked
package dev.klaxon.events.postmortem;

import org.jspecify.annotations.NullMarked;
