/** Figures counted a second time, by plain loops over the raw events, and histories drawn by lot to count them on. */
@NullMarked
package dev.klaxon.recount;

import org.jspecify.annotations.NullMarked;
