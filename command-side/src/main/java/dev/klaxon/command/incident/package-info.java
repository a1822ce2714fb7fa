/** The incident aggregate; its commands lie in one folder a slice. */
@NullMarked
package dev.klaxon.command.incident;

import org.jspecify.annotations.NullMarked;
