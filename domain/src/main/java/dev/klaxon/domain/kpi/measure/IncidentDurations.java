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
final class IncidentDurations {

    private final Map<DurationKey, Span> spans = new EnumMap<>(DurationKey.class);
    private final Set<DurationKey> anomalies = EnumSet.noneOf(DurationKey.class);

    private final History<EntryCorrected> corrections;

    /**
     * Reads them off an incident.
     *
     * @param corrections those that it has taken in
     */
    IncidentDurations(IncidentState state, History<EntryCorrected> corrections) {
        this.corrections = corrections;
        Filed<IncidentDeclared> declaration = state.declaration();
        IncidentDeclared declared = declaration.event();
        Stamp declaredAt = Stamp.of(declaration, corrections);
        Stamp detectedAt = Stamp.stated("detectedAt", declared.detectedAt(), declaration, corrections, declaredAt);
        Stamp startedAt = Stamp.stated("startedAt", declared.startedAt(), declaration, corrections, detectedAt);
        StatusTrack.CurrentStatus current = state.statusTrack().current();
        Stamp mitigatedAt = stamp(current.entries().get(Status.MITIGATED));
        Stamp resolvedAt = stamp(current.entries().get(Status.RESOLVED));

        measure(DurationKey.TIME_TO_DETECT, startedAt, detectedAt);
        measure(DurationKey.TIME_TO_DECLARE, detectedAt, declaredAt);
        measure(DurationKey.TIME_TO_ACKNOWLEDGE, declaredAt, stamp(state.acknowledgement()));
        measure(
                DurationKey.TIME_TO_FIRST_UPDATE,
                declaredAt,
                stamp(state.communication().firstExternal()));
        measure(DurationKey.TIME_TO_INITIAL_DIAGNOSIS, declaredAt, stamp(state.diagnosis()));
        measure(DurationKey.TIME_TO_MITIGATION, declaredAt, mitigatedAt);
        measure(DurationKey.TIME_TO_RESOLUTION, declaredAt, resolvedAt);
        measure(
                DurationKey.TIME_TO_CONFIRMATION,
                declaredAt,
                stamp(state.commerce().firstSatisfied()));
        measure(DurationKey.TIME_TO_RESTORE, startedAt, mitigatedAt == null ? resolvedAt : mitigatedAt);
        measure(
                DurationKey.TIME_TO_TICKET,
                declaredAt,
                stamp(state.work().tickets().first()));
    }

    Map<DurationKey, Span> spans() {
        return spans;
    }

    /** Those whose ends stand in the wrong order: they have no length. */
    Set<DurationKey> anomalies() {
        return anomalies;
    }

    private void measure(DurationKey key, Stamp from, @Nullable Stamp to) {
        if (to == null) {
            return;
        }
        if (to.at().isBefore(from.at())) {
            anomalies.add(key);
        } else {
            spans.put(key, Span.between(from, to));
        }
    }

    private @Nullable Stamp stamp(Optional<? extends Filed<? extends IncidentEvent>> entry) {
        return entry.map(told -> Stamp.of(told, corrections)).orElse(null);
    }

    private @Nullable Stamp stamp(@Nullable Filed<IncidentEvent> entry) {
        return entry == null ? null : Stamp.of(entry, corrections);
    }
}
