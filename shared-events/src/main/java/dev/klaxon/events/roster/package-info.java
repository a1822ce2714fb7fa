/** What happens to one rotation of the roster. */
@NullMarked
package dev.klaxon.events.roster;

import org.jspecify.annotations.NullMarked;
