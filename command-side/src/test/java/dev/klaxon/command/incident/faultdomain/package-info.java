/** Fault domains, tested. */
@NullMarked
package dev.klaxon.command.incident.faultdomain;

import org.jspecify.annotations.NullMarked;
