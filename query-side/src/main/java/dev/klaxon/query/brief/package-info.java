/** The executive brief. */
@NullMarked
package dev.klaxon.query.brief;

import org.jspecify.annotations.NullMarked;
