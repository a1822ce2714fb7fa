/** Recording known issues, their workarounds and their end. */
@NullMarked
package dev.klaxon.command.knownissue;

import org.jspecify.annotations.NullMarked;
