/** Which part of the system is at fault. */
@NullMarked
package dev.klaxon.command.incident.faultdomain;

import org.jspecify.annotations.NullMarked;
