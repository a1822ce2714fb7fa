/** Which rotations there are, and who is on call. */
@NullMarked
package dev.klaxon.query.roster;

import org.jspecify.annotations.NullMarked;
