/** Who is on call: turns, their change over, and who stands in. */
@NullMarked
package dev.klaxon.domain.roster;

import org.jspecify.annotations.NullMarked;
