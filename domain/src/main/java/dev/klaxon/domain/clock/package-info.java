/** Clocks of one incident that run once, with a limit by severity. */
@NullMarked
package dev.klaxon.domain.clock;

import org.jspecify.annotations.NullMarked;
