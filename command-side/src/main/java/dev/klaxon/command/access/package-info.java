/** Issuing and revoking API keys. */
@NullMarked
package dev.klaxon.command.access;

import org.jspecify.annotations.NullMarked;
