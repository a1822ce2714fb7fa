/** Tests of who may read what. */
@NullMarked
package dev.klaxon.query.restriction;

import org.jspecify.annotations.NullMarked;
