package dev.klaxon.events.incident;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Work that remains after the incident, and whose it is.
 *
 * @param dueOn a day in the policy's zone
 */
public record RemediationItem(
        @Nullable Text title,
        @Nullable Person owner,
        @Nullable LocalDate dueOn,
        @Nullable Text acceptanceCriteria) {}
