/** Issued API keys: their form, and the ring that finds them in the event store. */
@NullMarked
package dev.klaxon.edge.keys;

import org.jspecify.annotations.NullMarked;
