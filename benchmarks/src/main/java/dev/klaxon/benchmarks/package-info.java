/** Floors and our path, interleaved in one run; it comes with the speed goals. */
@NullMarked
package dev.klaxon.benchmarks;

import org.jspecify.annotations.NullMarked;
