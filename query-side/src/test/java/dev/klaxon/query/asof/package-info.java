/** Tests of answers as of an instant. */
@NullMarked
package dev.klaxon.query.asof;

import org.jspecify.annotations.NullMarked;
