/** How a request is refused: one body for every refusal, whatever part of the house it comes from. */
@NullMarked
package dev.klaxon.edge.problem;

import org.jspecify.annotations.NullMarked;
