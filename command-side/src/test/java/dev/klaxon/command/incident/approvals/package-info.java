/** The rules of approvals, by example. */
@NullMarked
package dev.klaxon.command.incident.approvals;

import org.jspecify.annotations.NullMarked;
