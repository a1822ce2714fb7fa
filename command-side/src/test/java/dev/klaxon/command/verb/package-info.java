/** Verbs, tested. */
@NullMarked
package dev.klaxon.command.verb;

import org.jspecify.annotations.NullMarked;
