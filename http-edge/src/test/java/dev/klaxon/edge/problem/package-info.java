/** Refusals, tested. */
@NullMarked
package dev.klaxon.edge.problem;

import org.jspecify.annotations.NullMarked;
