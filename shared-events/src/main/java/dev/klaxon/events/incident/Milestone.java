package dev.klaxon.events.incident;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of a recovery plan agreed with customers. */
public record Milestone(
        @Nullable Text title,
        @Nullable Person owner,
        @Nullable LocalDate dueOn) {}
