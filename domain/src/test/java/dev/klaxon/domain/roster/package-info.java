/** Tests of the roster's rules. */
@NullMarked
package dev.klaxon.domain.roster;

import org.jspecify.annotations.NullMarked;
