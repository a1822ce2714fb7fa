/** The policy document and the event that publishes it. */
@NullMarked
package dev.klaxon.events.policy;

import org.jspecify.annotations.NullMarked;
