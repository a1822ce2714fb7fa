/** An endpoint that forgot to say whom it serves. */
@NullMarked
package dev.klaxon.unguarded;

import org.jspecify.annotations.NullMarked;
