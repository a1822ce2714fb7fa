package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.query.incident.IncidentAnswer.ChannelAnswer;
import dev.klaxon.query.incident.IncidentAnswer.PromiseAnswer;
import dev.klaxon.query.incident.IncidentAnswer.RequestedRoleAnswer;
import dev.klaxon.query.people.PersonAnswer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a fold. */
final class Answers {

    private Answers() {}

    static IncidentAnswer of(IncidentState fold, Policy policy, MergeLinks links) {
        IncidentDeclared declared = fold.declaration().event();
        Optional<SeverityAssigned> severity = fold.triage().severity();
        return new IncidentAnswer(
                fold.id().value(),
                fold.reference(),
                Titles.of(fold),
                text(declared.summary()),
                declared.source(),
                declared.externalKey(),
                fold.status(),
                severity.map(SeverityAssigned::severity).orElse(null),
                severity.map(SeverityAssigned::certainty).orElse(null),
                severity.map(SeverityAssigned::recommended).orElse(null),
                roles(fold),
                requestedRoles(fold),
                fold.stamps(),
                fold.triage().impacts().isEmpty() ? null : fold.triage().impact(),
                fold.services().stream().map(IncidentSummary.ServiceAnswer::new).toList(),
                fold.accounts(),
                fold.triage()
                        .channels()
                        .latest()
                        .map(channel -> new ChannelAnswer(channel.kind(), channel.url()))
                        .orElse(null),
                promises(fold, policy),
                WorkAnswers.hypotheses(fold.work()),
                WorkAnswers.mitigations(fold.work()),
                WorkAnswers.evidence(fold.exhibits()),
                WorkAnswers.holds(fold.exhibits()),
                CommerceAnswers.remedies(fold),
                CommerceAnswers.waivers(fold.commerce()),
                AccountAnswers.readings(fold.commerce()),
                AccountAnswers.confirmations(fold.commerce()),
                AftermathAnswers.recoveryPlan(fold.commerce()),
                AftermathAnswers.deadlines(fold.discretion()),
                AftermathAnswers.handoff(fold.aftermath()),
                WorkAnswers.facts(fold.work()),
                WorkAnswers.tickets(fold.work()),
                CommunicationAnswers.of(fold.communication()),
                WorkAnswers.workarounds(fold.work()),
                TriageAnswers.changes(fold.triage()),
                TriageAnswers.knownIssues(fold.triage()),
                fold.work()
                        .faultDomains()
                        .latest()
                        .map(named -> text(named.domain()))
                        .orElse(null),
                WorkAnswers.rootCause(fold.work()),
                fold.aftermath()
                        .postmortem()
                        .map(linked -> linked.event().postmortemId().value())
                        .orElse(null),
                fold.policyVersion(),
                declared.drill(),
                fold.isImported(),
                fold.isRestricted(),
                links.mergedInto(),
                links.parts(),
                fold.version(),
                NextAllowed.of(fold, policy));
    }

    private static Map<Role, List<PersonAnswer>> roles(IncidentState fold) {
        Map<Role, List<PersonAnswer>> roles = new EnumMap<>(Role.class);
        fold.roles()
                .holders()
                .forEach((role, people) ->
                        roles.put(role, people.stream().map(Answers::person).toList()));
        return roles;
    }

    private static List<RequestedRoleAnswer> requestedRoles(IncidentState fold) {
        Set<Role> held = fold.roles().holders().keySet();
        return fold.roles().requests().entries().stream()
                .filter(entry -> !held.contains(entry.event().role()))
                .map(entry -> new RequestedRoleAnswer(
                        entry.event().role(),
                        entry.event().proposed() == null
                                ? null
                                : person(entry.event().proposed()),
                        entry.at()))
                .toList();
    }

    /** What imported history promised binds nobody now, and is shown as it was told. */
    private static List<PromiseAnswer> promises(IncidentState fold, Policy policy) {
        if (fold.isImported()) {
            return fold.communication().promises().stream()
                    .map(promise -> new PromiseAnswer(promise.audience(), promise.openedAt(), promise.dueAt()))
                    .toList();
        }
        return Owed.of(fold, policy).stream()
                .filter(owed -> owed.kind() == PromiseKind.UPDATE && owed.subject() != null)
                .map(owed -> new PromiseAnswer(Audience.valueOf(owed.subject()), owed.openedAt(), owed.dueAt()))
                .sorted(Comparator.comparing(PromiseAnswer::dueAt))
                .toList();
    }

    static PersonAnswer person(Person person) {
        return new PersonAnswer(person.id(), person.name().toString());
    }

    static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }
}
