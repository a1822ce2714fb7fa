/** The command side: it decides and appends. */
@NullMarked
package dev.klaxon.command;

import org.jspecify.annotations.NullMarked;
