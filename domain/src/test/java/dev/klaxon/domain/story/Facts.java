package dev.klaxon.domain.story;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import dev.klaxon.events.policy.ExitCriterion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an incident itself, as verbs. */
public final class Facts {

    private Facts() {}

    /** Somebody, whose name is the id with a capital. */
    public static Person person(String id) {
        return Person.of(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    }

    public static Declaration declared(@Nullable String title, String... services) {
        return new Declaration(title, services);
    }

    public static Fact severity(Severity severity) {
        return severity(severity, Certainty.FINAL);
    }

    /** Recommended, too, unless it is imported. */
    public static Fact severity(Severity severity, Certainty certainty) {
        return telling -> new SeverityAssigned(
                telling.incidentId(),
                severity,
                telling.claim().imported() == null ? severity : null,
                Impact.UNKNOWN,
                certainty,
                null,
                1,
                telling.claim());
    }

    public static Fact impactAssessed(Impact impact) {
        return telling -> new ImpactAssessed(telling.incidentId(), impact, telling.claim());
    }

    public static Fact acknowledged() {
        return telling ->
                new IncidentAcknowledged(telling.incidentId(), telling.claim().actor(), telling.claim());
    }

    public static Fact assigned(Role role, String person) {
        return telling -> new RoleAssigned(telling.incidentId(), role, person(person), null, telling.claim());
    }

    /** Though somebody is busy elsewhere. */
    public static Fact assignedAnyway(Role role, String person, String reason) {
        return telling ->
                new RoleAssigned(telling.incidentId(), role, person(person), Text.of(reason), telling.claim());
    }

    public static Fact handedOver(Role role, String from, String to) {
        return telling ->
                new RoleHandedOver(telling.incidentId(), role, person(from), person(to), null, null, telling.claim());
    }

    public static Fact requested(Role role) {
        return telling -> new RoleRequested(telling.incidentId(), role, null, null, telling.claim());
    }

    public static Update updated(Audience audience) {
        return new Update(audience, UpdateKind.REGULAR);
    }

    /** It is the last update to them. */
    public static Update concluded(Audience audience) {
        return new Update(audience, UpdateKind.RESOLUTION);
    }

    /** The last update is taken back. */
    public static Fact withdrawn(String reason) {
        return telling -> new UpdateWithdrawn(
                telling.incidentId(), telling.last(UpdatePublished.class).updateId(), Text.of(reason), telling.claim());
    }

    /** An account of which nothing but the id is known. */
    public static Account account(String id) {
        return new Account(id, null, null, null, null);
    }

    public static Fact accountAffected(Account account) {
        return telling -> new AccountAffected(telling.incidentId(), account, telling.claim());
    }

    public static Fact moved(Status to, ExitCriterion... shown) {
        List<CriterionMet> met = Arrays.stream(shown)
                .map(criterion -> new CriterionMet(criterion.label(), "shown"))
                .toList();
        return moved(to, null, met);
    }

    public static Fact moved(Status to, String statement) {
        return moved(to, statement, List.of());
    }

    private static Fact moved(Status to, @Nullable String statement, List<CriterionMet> met) {
        return telling -> new StatusTransitioned(
                telling.incidentId(),
                telling.state().status(),
                to,
                Text.ofNullable(statement),
                List.of(),
                met,
                null,
                telling.claim());
    }

    public static Fact reopened(Status to) {
        return telling ->
                new IncidentReopened(telling.incidentId(), telling.state().status(), to, null, telling.claim());
    }

    public static Fact cancelled() {
        return telling -> new IncidentCancelled(telling.incidentId(), null, telling.claim());
    }

    /** It turned out to be a part of another one. */
    public static Fact merged(IncidentId into, String reference) {
        return telling ->
                new IncidentMerged(telling.incidentId(), into, reference, Text.of("The same"), telling.claim());
    }

    /** It turned out to be a part of this one. */
    public static Fact merged(Telling<?> whole) {
        return merged(whole.incidentId(), whole.reference());
    }

    /** The other one is never told. */
    public static Fact merged() {
        return merged(new IncidentId(new UUID(0, 9)), "INC-0009");
    }

    public static Fact unmerged() {
        return telling -> new IncidentUnmerged(telling.incidentId(), null, telling.claim());
    }

    public static Fact postmortemLinked() {
        return telling -> postmortemLinked(new PostmortemId(telling.newId())).in(telling);
    }

    public static Fact postmortemLinked(PostmortemId postmortem) {
        return telling -> new PostmortemLinked(telling.incidentId(), postmortem, telling.claim());
    }

    public static Fact restricted() {
        return telling -> new IncidentRestricted(telling.incidentId(), null, telling.claim());
    }

    /** Another claim about a field of an event. */
    public static Fact corrected(UUID eventId, String field, @Nullable String value) {
        return telling -> new EntryCorrected(
                telling.incidentId(),
                eventId,
                field,
                telling.correct(eventId, field, Text.ofNullable(value)),
                Text.ofNullable(value),
                Text.of("The log says so"),
                telling.claim());
    }
}
