/** Tests of known issues. */
@NullMarked
package dev.klaxon.command.knownissue;

import org.jspecify.annotations.NullMarked;
