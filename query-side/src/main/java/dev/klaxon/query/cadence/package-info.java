/** What is due and overdue now, over all incidents. */
@NullMarked
package dev.klaxon.query.cadence;

import org.jspecify.annotations.NullMarked;
