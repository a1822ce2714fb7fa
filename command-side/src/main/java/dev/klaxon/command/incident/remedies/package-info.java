/** How accounts are made whole: proposed by one, approved by others, or waived. */
@NullMarked
package dev.klaxon.command.incident.remedies;

import org.jspecify.annotations.NullMarked;
