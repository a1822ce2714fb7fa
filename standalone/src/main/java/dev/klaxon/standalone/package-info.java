/** Klaxon as one program: its command line and both sides in one process. */
@NullMarked
package dev.klaxon.standalone;

import org.jspecify.annotations.NullMarked;
