/** The fold of one incident, by example. */
@NullMarked
package dev.klaxon.domain.incident;

import org.jspecify.annotations.NullMarked;
