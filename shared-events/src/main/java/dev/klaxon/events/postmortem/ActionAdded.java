package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something was agreed that makes it less likely or less bad the next time.
 *
 * @param owner who sees to it
 * @param dueOn the last day on which it is in time
 * @param acceptanceCriteria how to see that it is done
 * @param okr the objective that it serves
 */
@Revision("1")
public record ActionAdded(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        @Nullable Text title,
        ActionCategory category,
        @Nullable Person owner,
        @Nullable LocalDate dueOn,
        @Nullable Text acceptanceCriteria,
        @Nullable Text okr,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
