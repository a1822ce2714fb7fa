/** The query side: it answers from views that history can rebuild. */
@NullMarked
package dev.klaxon.query;

import org.jspecify.annotations.NullMarked;
