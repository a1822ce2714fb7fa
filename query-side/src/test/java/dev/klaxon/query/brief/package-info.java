/** The executive brief, over HTTP. */
@NullMarked
package dev.klaxon.query.brief;

import org.jspecify.annotations.NullMarked;
