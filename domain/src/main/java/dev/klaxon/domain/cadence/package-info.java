/** How the lines of communication were kept: every window of one incident, hit or missed. */
@NullMarked
package dev.klaxon.domain.cadence;

import org.jspecify.annotations.NullMarked;
