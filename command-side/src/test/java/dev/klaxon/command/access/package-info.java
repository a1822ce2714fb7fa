/** Keys, tested. */
@NullMarked
package dev.klaxon.command.access;

import org.jspecify.annotations.NullMarked;
