/** The codes as clients know them. */
@NullMarked
package dev.klaxon.domain.refusal;

import org.jspecify.annotations.NullMarked;
