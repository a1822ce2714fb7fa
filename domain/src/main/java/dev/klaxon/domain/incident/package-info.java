/** The fold of one incident and what follows from it: pure, the same for a decision and for a view. */
@NullMarked
package dev.klaxon.domain.incident;

import org.jspecify.annotations.NullMarked;
