package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.Stamps;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of an incident's way.
 *
 * @param at when it was entered; null for one that was skipped or is to come
 */
public record Stage(
        String name, boolean current, String tone, @Nullable Instant at) {

    /** The whole way; one that ended beside it has none. */
    static List<Stage> of(Status status, Stamps stamps) {
        if (!status.isStage()) {
            return List.of();
        }
        return Arrays.stream(Status.values())
                .filter(Status::isStage)
                .map(stage -> stage(stage, status, at(stage, stamps)))
                .toList();
    }

    private static Stage stage(Status stage, Status status, @Nullable Instant at) {
        boolean current = stage == status;
        String tone = current ? (status.isOpen() ? "current" : "current over") : at == null ? "" : "entered";
        return new Stage(Words.capital(stage), current, tone, at);
    }

    private static @Nullable Instant at(Status stage, Stamps stamps) {
        return switch (stage) {
            case DECLARED -> stamps.declaredAt();
            case CONTAINED -> stamps.containedAt();
            case MITIGATED -> stamps.mitigatedAt();
            case RESOLVED -> stamps.resolvedAt();
            case CLOSED -> stamps.closedAt();
            case CANCELLED, MERGED -> null;
        };
    }
}
