/** The plain pages of the edge itself. */
@NullMarked
package dev.klaxon.edge.page;

import org.jspecify.annotations.NullMarked;
