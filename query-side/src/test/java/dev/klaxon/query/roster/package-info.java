/** Tests of the view of rotations. */
@NullMarked
package dev.klaxon.query.roster;

import org.jspecify.annotations.NullMarked;
