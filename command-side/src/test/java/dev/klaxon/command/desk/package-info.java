/** Calls without a desk, for tests of handlers. */
@NullMarked
package dev.klaxon.command.desk;

import org.jspecify.annotations.NullMarked;
