/** Keys, tested. */
@NullMarked
package dev.klaxon.edge.keys;

import org.jspecify.annotations.NullMarked;
