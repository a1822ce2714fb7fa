/** How JSON bodies are read, strictly and with every fault at once, and how values are written. */
@NullMarked
package dev.klaxon.edge.json;

import org.jspecify.annotations.NullMarked;
