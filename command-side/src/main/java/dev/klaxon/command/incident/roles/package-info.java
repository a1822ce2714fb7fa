/** Who plays which part. */
@NullMarked
package dev.klaxon.command.incident.roles;

import org.jspecify.annotations.NullMarked;
