package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.StatusTrack;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Status;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stamps of one incident and what lies between them. */
final class Marks {

    private final Map<DurationKey, Span> spans = new EnumMap<>(DurationKey.class);
    private final Set<DurationKey> anomalies = EnumSet.noneOf(DurationKey.class);

    private final History<EntryCorrected> corrections;

    /**
     * Reads them off an incident.
     *
     * @param corrections those that it has taken in
     */
    Marks(IncidentState state, History<EntryCorrected> corrections) {
        this.corrections = corrections;
        Filed<IncidentDeclared> declaration = state.declaration();
        IncidentDeclared declared = declaration.event();
        Mark declaredAt = Mark.of(declaration, corrections);
        Mark detectedAt = Mark.stated("detectedAt", declared.detectedAt(), declaration, corrections, declaredAt);
        Mark startedAt = Mark.stated("startedAt", declared.startedAt(), declaration, corrections, detectedAt);
        StatusTrack.Standing standing = state.statusTrack().standing();
        Mark mitigatedAt = mark(standing.entries().get(Status.MITIGATED));
        Mark resolvedAt = mark(standing.entries().get(Status.RESOLVED));

        measure(DurationKey.TIME_TO_DETECT, startedAt, detectedAt);
        measure(DurationKey.TIME_TO_DECLARE, detectedAt, declaredAt);
        measure(DurationKey.TIME_TO_ACKNOWLEDGE, declaredAt, mark(state.acknowledgement()));
        measure(
                DurationKey.TIME_TO_FIRST_UPDATE,
                declaredAt,
                mark(state.communication().firstExternal()));
        measure(DurationKey.TIME_TO_INITIAL_DIAGNOSIS, declaredAt, mark(state.diagnosis()));
        measure(DurationKey.TIME_TO_MITIGATION, declaredAt, mitigatedAt);
        measure(DurationKey.TIME_TO_RESOLUTION, declaredAt, resolvedAt);
        measure(
                DurationKey.TIME_TO_CONFIRMATION,
                declaredAt,
                mark(state.commerce().firstSatisfied()));
        measure(DurationKey.TIME_TO_RESTORE, startedAt, mitigatedAt == null ? resolvedAt : mitigatedAt);
        measure(
                DurationKey.TIME_TO_TICKET,
                declaredAt,
                mark(state.work().tickets().first()));
    }

    Map<DurationKey, Span> spans() {
        return spans;
    }

    /** Those whose ends stand in the wrong order: they have no length. */
    Set<DurationKey> anomalies() {
        return anomalies;
    }

    private void measure(DurationKey key, Mark from, @Nullable Mark to) {
        if (to == null) {
            return;
        }
        if (to.at().isBefore(from.at())) {
            anomalies.add(key);
        } else {
            spans.put(key, Span.between(from, to));
        }
    }

    private @Nullable Mark mark(Optional<? extends Filed<? extends IncidentEvent>> entry) {
        return entry.map(told -> Mark.of(told, corrections)).orElse(null);
    }

    private @Nullable Mark mark(@Nullable Filed<IncidentEvent> entry) {
        return entry == null ? null : Mark.of(entry, corrections);
    }
}
