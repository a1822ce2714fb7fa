/** What somebody holds to be so, and what bears it out. */
@NullMarked
package dev.klaxon.command.incident.facts;

import org.jspecify.annotations.NullMarked;
