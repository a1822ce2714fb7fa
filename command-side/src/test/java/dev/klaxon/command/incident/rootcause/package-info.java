/** Root causes, tested. */
@NullMarked
package dev.klaxon.command.incident.rootcause;

import org.jspecify.annotations.NullMarked;
