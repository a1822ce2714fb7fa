/** Facts, tested. */
@NullMarked
package dev.klaxon.command.incident.facts;

import org.jspecify.annotations.NullMarked;
