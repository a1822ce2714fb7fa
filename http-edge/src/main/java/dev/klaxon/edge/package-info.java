/** The HTTP conventions that both sides keep. */
@NullMarked
package dev.klaxon.edge;

import org.jspecify.annotations.NullMarked;
