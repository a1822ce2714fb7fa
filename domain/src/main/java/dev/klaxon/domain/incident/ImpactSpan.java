package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when customers were hit, as far as the incident tells.
 *
 * @param to null while it goes on
 */
public record ImpactSpan(Instant from, @Nullable Instant to, Basis basis) {

    /** What tells it. */
    public enum Basis {
        /** Whoever asks. */
        STATED,
        /** The last update that said it is over and stands. */
        UPDATE,
        /** When it started and when it was mitigated, or else resolved. */
        STAMPS
    }

    /** What customers were told comes before what the stamps say. */
    public static ImpactSpan of(IncidentState state) {
        Stamps stamps = state.stamps();
        Instant mitigatedAt = stamps.mitigatedAt();
        return told(state)
                .orElseGet(() -> new ImpactSpan(
                        stamps.startedAt(), mitigatedAt == null ? stamps.resolvedAt() : mitigatedAt, Basis.STAMPS));
    }

    private static Optional<ImpactSpan> told(IncidentState state) {
        return state.communication()
                .updates()
                .where(update -> update.kind() == UpdateKind.RESOLUTION
                        && update.audience().isExternal())
                .events()
                .flatMap(update -> whole(update.impactWindow()).stream())
                .reduce((one, later) -> later);
    }

    private static Optional<ImpactSpan> whole(@Nullable ImpactWindow window) {
        Instant from = window == null ? null : window.from();
        Instant to = window == null ? null : window.to();
        return from == null || to == null ? Optional.empty() : Optional.of(new ImpactSpan(from, to, Basis.UPDATE));
    }
}
