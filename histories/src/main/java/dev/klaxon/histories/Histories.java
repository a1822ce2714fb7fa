package dev.klaxon.histories;

import dev.klaxon.domain.access.KeyState;
import dev.klaxon.domain.knownissue.KnownIssue;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Snapshots;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was recorded, folded up to any position. It locks nothing and asks nobody who may read.
 *
 * <p>Where an event cannot be read, the record stands as before it.
 */
public final class Histories {

    private final LogReader log;
    private final Folding<WholeIncident> incidents;
    private final Folding<KnownIssue> knownIssues;
    private final Folding<Rotation> rotations;
    private final Folding<KeyState> keys;
    private final Folding<PolicyHistory> policies;

    public Histories(LogReader log, Snapshots snapshots) {
        this.log = log;
        this.incidents = new IncidentFolding(log, new IncidentStates(log, snapshots, IncidentForm.VERSION));
        this.knownIssues = new StreamFolding<>(
                log,
                Streams.KNOWN_ISSUE,
                Streams.KNOWN_ISSUE_PREFIX,
                (before, event) -> KnownIssue.next(before, (KnownIssueEvent) event.event()),
                KnownIssue::version);
        this.rotations = new StreamFolding<>(
                log,
                Streams.ROTATION,
                Streams.ROTATION_PREFIX,
                (before, event) -> Rotation.next(before, (RosterEvent) event.event()),
                Rotation::version);
        this.keys = new StreamFolding<>(
                log,
                Streams.API_KEY,
                Streams.API_KEY_PREFIX,
                (before, event) -> KeyState.next(before, (AccessEvent) event.event()),
                KeyState::version);
        this.policies = new StreamFolding<>(
                log,
                Streams.POLICY,
                "",
                PolicyHistory::next,
                known -> known.published().size());
    }

    /** The incident with its post-mortem; nothing where it was not there yet. */
    public Optional<WholeIncident> of(IncidentId id, UpTo upTo) {
        return find(incidents, id.toString(), upTo);
    }

    /** Those of the incidents that were there, with their post-mortems. */
    public Map<IncidentId, WholeIncident> of(Collection<IncidentId> ids, UpTo upTo) {
        Map<IncidentId, WholeIncident> found = new HashMap<>();
        incidents
                .load(ids.stream().map(IncidentId::toString).toList(), upTo)
                .values()
                .forEach(whole -> found.put(whole.incident().id(), whole));
        return found;
    }

    /** The post-mortem; nothing where it was not booked yet. */
    public Optional<PostmortemState> of(PostmortemId id, UpTo upTo) {
        return Optional.ofNullable(PostmortemStates.fold(
                log.stream(Streams.of(id), 0, upTo.bound()).toList()));
    }

    public Optional<KnownIssue> of(KnownIssueId id, UpTo upTo) {
        return find(knownIssues, id.toString(), upTo);
    }

    public Optional<Rotation> of(RotationId id, UpTo upTo) {
        return find(rotations, id.toString(), upTo);
    }

    /** What was recorded of the incident, of its watch and of its post-mortem, in the order of recording. */
    public List<LoggedEvent> events(IncidentId id, UpTo upTo) {
        return incidents.events(id.toString(), upTo);
    }

    /** What was recorded of the incident itself, as far as it can be read. */
    public List<LoggedEvent> ownEvents(IncidentId id, UpTo upTo) {
        return log.stream(Streams.of(id), 0, upTo.bound())
                .takeWhile(event -> !event.isUnreadable())
                .toList();
    }

    /** How incidents fold, each with its post-mortem. */
    public Folding<WholeIncident> incidents() {
        return incidents;
    }

    public Folding<KnownIssue> knownIssues() {
        return knownIssues;
    }

    public Folding<Rotation> rotations() {
        return rotations;
    }

    public Folding<KeyState> keys() {
        return keys;
    }

    /** How the versions of the policy fold into their history, of which there is one. */
    public Folding<PolicyHistory> policies() {
        return policies;
    }

    private static <S> Optional<S> find(Folding<S> folding, String subject, UpTo upTo) {
        return Optional.ofNullable(folding.load(List.of(subject), upTo).get(subject));
    }
}
