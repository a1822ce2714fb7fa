/** Approving texts and commitments. */
@NullMarked
package dev.klaxon.command.incident.approvals;

import org.jspecify.annotations.NullMarked;
