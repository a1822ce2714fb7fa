/** Policies without a store, for tests of handlers. */
@NullMarked
package dev.klaxon.command.policy;

import org.jspecify.annotations.NullMarked;
