package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Corrections;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.Redaction;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.json.EventCatalogue;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.store.LoggedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a timeline says of the events of one incident: each as it reads after its corrections and redactions. */
final class Entries {

    private final List<LoggedEvent> told;
    private final @Nullable PostmortemState postmortem;
    private final Map<UUID, List<UUID>> corrections = new HashMap<>();
    private final Map<UUID, IncidentEvent> recorded = new HashMap<>();
    /** How events read that were corrected, and the claims about them. */
    private final Map<UUID, IncidentEvent> readings = new HashMap<>();

    private Entries(List<LoggedEvent> told, @Nullable PostmortemState postmortem) {
        this.told = told;
        this.postmortem = postmortem;
    }

    /**
     * The entries of these events.
     *
     * @param told either all events of the incident, or some that correct and redact nothing
     */
    static List<Entry> of(List<LoggedEvent> told, @Nullable PostmortemState postmortem) {
        Entries entries = new Entries(told, postmortem);
        entries.gather();
        entries.correct();
        return entries.all();
    }

    private void gather() {
        Set<EvidenceId> redacted = new HashSet<>();
        for (LoggedEvent each : told) {
            if (each.event() instanceof IncidentEvent event) {
                recorded.put(each.eventId(), event);
                if (event instanceof EntryCorrected correction) {
                    corrections
                            .computeIfAbsent(correction.eventId(), key -> new ArrayList<>())
                            .add(each.eventId());
                }
                if (event instanceof EvidenceRedacted redaction) {
                    redacted.add(redaction.evidenceId());
                }
            }
        }
        for (LoggedEvent each : told) {
            if (each.event() instanceof EvidenceAttached attached && redacted.contains(attached.evidenceId())) {
                forget(each.eventId());
            }
        }
    }

    /** Of redacted evidence texts read as erased, also where a hold still keeps them. */
    private void forget(UUID attachment) {
        List<UUID> about = new ArrayList<>(corrections.getOrDefault(attachment, List.of()));
        about.add(attachment);
        about.forEach(
                id -> recorded.computeIfPresent(id, (key, event) -> Redaction.of(key, event, Set.of(attachment))));
        corrections.computeIfAbsent(attachment, key -> new ArrayList<>());
    }

    /** What was claimed by others may read otherwise, too: it may have happened between them. */
    private void correct() {
        corrections.forEach((id, claims) -> {
            IncidentEvent original = recorded.get(id);
            if (original != null) {
                SequencedMap<UUID, EntryCorrected> said = new LinkedHashMap<>();
                claims.forEach(claim -> said.put(claim, (EntryCorrected) recorded(claim)));
                Corrections corrected = Corrections.recorded(original, said);
                readings.put(id, corrected.reading());
                for (Filed<EntryCorrected> claim : corrected.claims()) {
                    readings.put(claim.eventId(), claim.event());
                }
            }
        });
    }

    private IncidentEvent recorded(UUID id) {
        return java.util.Objects.requireNonNull(recorded.get(id));
    }

    private List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (LoggedEvent each : told) {
            switch (each.event()) {
                case IncidentEvent event -> {
                    IncidentEvent reading = readings.getOrDefault(each.eventId(), event);
                    all.add(entry(each, reading, reading.incidentId(), Lines.of(reading)));
                }
                case WatchEvent event -> all.add(entry(each, event, event.incidentId(), WatchLines.of(event)));
                case PostmortemEvent event -> {
                    PostmortemEvent reading = reading(each, event);
                    PostmortemLines.of(reading)
                            .ifPresent(line -> all.add(entry(each, reading, reading.incidentId(), line)));
                }
                default -> throw new IllegalStateException("Nothing of an incident: " + each);
            }
        }
        return all;
    }

    /** What was held or published at another time than it was first said stands at its right place. */
    private PostmortemEvent reading(LoggedEvent each, PostmortemEvent event) {
        return postmortem == null ? event : postmortem.reading(each.eventId()).orElse(event);
    }

    private Entry entry(LoggedEvent each, Event event, IncidentId incident, Line line) {
        Claim claim = event.claim();
        Person author = claim.author();
        return new Entry(
                each.eventId(),
                incident.value(),
                each.position(),
                EventCatalogue.nameOf(event.getClass()),
                claim.occurredAt(),
                claim.precision(),
                each.recordedAt(),
                author.id(),
                author.name().toString(),
                line.action(),
                line.result(),
                line.audience(),
                corrections.getOrDefault(each.eventId(), List.of()));
    }
}
