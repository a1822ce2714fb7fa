/** Tests of the conversions and of the histories that ship. */
@NullMarked
package dev.klaxon.corpora;

import org.jspecify.annotations.NullMarked;
