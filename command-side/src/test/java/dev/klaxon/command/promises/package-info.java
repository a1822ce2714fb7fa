/** Tests of the watch over promises. */
@NullMarked
package dev.klaxon.command.promises;

import org.jspecify.annotations.NullMarked;
