/** The way of every command from its request to its receipt. */
@NullMarked
package dev.klaxon.command.desk;

import org.jspecify.annotations.NullMarked;
