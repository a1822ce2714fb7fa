/** Acknowledgements, tested. */
@NullMarked
package dev.klaxon.command.incident.acknowledgement;

import org.jspecify.annotations.NullMarked;
