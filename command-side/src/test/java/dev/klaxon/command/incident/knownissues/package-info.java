/** Links to known issues, tested. */
@NullMarked
package dev.klaxon.command.incident.knownissues;

import org.jspecify.annotations.NullMarked;
