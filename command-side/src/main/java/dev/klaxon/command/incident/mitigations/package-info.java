/** What reduces the impact, and how it ended. */
@NullMarked
package dev.klaxon.command.incident.mitigations;

import org.jspecify.annotations.NullMarked;
