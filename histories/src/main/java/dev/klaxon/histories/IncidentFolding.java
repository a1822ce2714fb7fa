package dev.klaxon.histories;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Incidents, each with its post-mortem; its watch belongs to it and changes nothing of it. */
final class IncidentFolding implements Folding<WholeIncident> {

    private final LogReader log;
    private final IncidentStates incidents;
    /** Of which incident a post-mortem is never changes. */
    private final Cache<String, String> incidentOf =
            Caffeine.newBuilder().maximumSize(10_000).build();

    IncidentFolding(LogReader log, IncidentStates incidents) {
        this.log = log;
        this.incidents = incidents;
    }

    @Override
    public Optional<String> subjectOf(LoggedEvent event) {
        return switch (event.streamType()) {
            case Streams.INCIDENT -> Optional.of(event.stream());
            case Streams.WATCH -> Optional.of(event.stream().substring(Streams.WATCH_PREFIX.length()));
            case Streams.POSTMORTEM -> Optional.of(incidentOf.get(event.stream(), stream -> incidentOf(event)));
            default -> Optional.empty();
        };
    }

    /** Its first event says so, also where a later one cannot be read. */
    private String incidentOf(LoggedEvent event) {
        LoggedEvent first = event.sequence() == 0
                ? event
                : log.stream(event.stream(), 0, event.position()).findFirst().orElseThrow();
        return ((PostmortemEvent) first.event()).incidentId().toString();
    }

    @Override
    public boolean follows(@Nullable WholeIncident before, LoggedEvent event) {
        return switch (event.streamType()) {
            case Streams.INCIDENT ->
                event.sequence() == (before == null ? 0 : before.incident().version());
            case Streams.POSTMORTEM ->
                before != null
                        && event.sequence()
                                == (before.postmortem() == null
                                        ? 0
                                        : before.postmortem().version());
            default -> before != null;
        };
    }

    @Override
    public WholeIncident next(@Nullable WholeIncident before, LoggedEvent event) {
        return switch (event.event()) {
            case IncidentEvent told ->
                new WholeIncident(
                        IncidentState.next(before == null ? null : before.incident(), event.eventId(), told),
                        before == null ? null : before.postmortem());
            case PostmortemEvent told ->
                new WholeIncident(
                        known(before, event).incident(),
                        PostmortemState.next(known(before, event).postmortem(), event.eventId(), told));
            default -> known(before, event);
        };
    }

    private static WholeIncident known(@Nullable WholeIncident before, LoggedEvent event) {
        if (before == null) {
            throw new IllegalStateException("There is no incident yet of which " + event + " could be told");
        }
        return before;
    }

    @Override
    public Map<String, WholeIncident> load(Collection<String> subjects, UpTo upTo) {
        Map<String, WholeIncident> loaded = new HashMap<>();
        Map<String, IncidentState> found = incidents.find(subjects, upTo);
        Map<String, String> postmortems = new HashMap<>();
        found.forEach((id, incident) ->
                postmortemOf(incident).ifPresent(postmortem -> postmortems.put(Streams.of(postmortem), id)));
        found.forEach((id, incident) -> loaded.put(id, new WholeIncident(incident, null)));
        log.streams(postmortems.keySet(), upTo.bound())
                .forEach((stream, events) -> loaded.computeIfPresent(
                        postmortems.get(stream),
                        (id, whole) -> new WholeIncident(whole.incident(), PostmortemStates.fold(events))));
        return loaded;
    }

    @Override
    public List<LoggedEvent> events(String subject, UpTo upTo) {
        List<String> streams = new ArrayList<>();
        streams.add(subject);
        streams.add(Streams.watchOf(new IncidentId(UUID.fromString(subject))));
        Optional.ofNullable(incidents.find(List.of(subject), upTo).get(subject))
                .flatMap(IncidentFolding::postmortemOf)
                .map(Streams::of)
                .ifPresent(streams::add);
        return log.streams(streams, upTo.bound()).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(LoggedEvent::position))
                .toList();
    }

    private static Optional<PostmortemId> postmortemOf(IncidentState incident) {
        return incident.aftermath().postmortem().map(linked -> linked.event().postmortemId());
    }
}
