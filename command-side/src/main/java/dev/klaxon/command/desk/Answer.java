package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.store.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command.
 *
 * @param position of its last event; null where it made none
 */
public record Answer(
        CommandCall.Subject subject, @Nullable Position position, List<String> eventIds, List<Warning> warnings) {}
