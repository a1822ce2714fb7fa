/** What an incident came from in the end. */
@NullMarked
package dev.klaxon.command.incident.rootcause;

import org.jspecify.annotations.NullMarked;
