/** Tests of what is due and overdue. */
@NullMarked
package dev.klaxon.query.cadence;

import org.jspecify.annotations.NullMarked;
