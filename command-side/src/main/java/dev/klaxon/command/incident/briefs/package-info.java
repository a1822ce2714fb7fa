/** Briefing executives, and their answers to what a brief asks. */
@NullMarked
package dev.klaxon.command.incident.briefs;

import org.jspecify.annotations.NullMarked;
