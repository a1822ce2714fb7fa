/** A toy service behind the edge, and its tests over real HTTP. */
@NullMarked
package dev.klaxon.toy;

import org.jspecify.annotations.NullMarked;
