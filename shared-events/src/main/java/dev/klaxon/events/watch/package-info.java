/** What was due in an incident and did not come in time. */
@NullMarked
package dev.klaxon.events.watch;

import org.jspecify.annotations.NullMarked;
