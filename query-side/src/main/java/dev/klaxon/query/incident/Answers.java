package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.incident.Work;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.query.incident.IncidentAnswer.ChannelAnswer;
import dev.klaxon.query.incident.IncidentAnswer.EvidenceAnswer;
import dev.klaxon.query.incident.IncidentAnswer.MitigationAnswer;
import dev.klaxon.query.incident.IncidentAnswer.PersonAnswer;
import dev.klaxon.query.incident.IncidentAnswer.PromiseAnswer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a fold. */
final class Answers {

    private Answers() {}

    static IncidentAnswer of(IncidentState fold) {
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
                fold.stamps(),
                fold.triage().impacts().isEmpty() ? null : fold.triage().impact(),
                fold.services().stream().map(IncidentSummary.ServiceAnswer::new).toList(),
                fold.accounts(),
                fold.triage()
                        .channels()
                        .latest()
                        .map(channel -> new ChannelAnswer(channel.kind(), channel.url()))
                        .orElse(null),
                fold.communication().promises().stream()
                        .map(promise -> new PromiseAnswer(promise.audience(), promise.openedAt(), promise.dueAt()))
                        .toList(),
                List.of(),
                fold.work().mitigations().entries().stream()
                        .map(started -> mitigation(started, fold.work()))
                        .toList(),
                fold.work().evidence().entries().stream().map(Answers::evidence).toList(),
                List.of(),
                List.of(),
                List.of(),
                null,
                fold.policyVersion(),
                declared.drill(),
                fold.isImported(),
                fold.isRestricted(),
                null,
                fold.version(),
                NextAllowed.of(fold));
    }

    private static Map<Role, List<PersonAnswer>> roles(IncidentState fold) {
        Map<Role, List<PersonAnswer>> roles = new EnumMap<>(Role.class);
        fold.roles()
                .holders()
                .forEach((role, people) ->
                        roles.put(role, people.stream().map(Answers::person).toList()));
        return roles;
    }

    private static PersonAnswer person(Person person) {
        return new PersonAnswer(person.id(), person.name().toString());
    }

    private static MitigationAnswer mitigation(Filed<MitigationStarted> entry, Work work) {
        MitigationStarted started = entry.event();
        Optional<Filed<MitigationEnded>> ended = work.outcomeOf(started.mitigationId());
        return new MitigationAnswer(
                started.mitigationId().value(),
                started.kind(),
                text(started.description()),
                text(started.riskNotes()),
                text(started.rollbackPlan()),
                started.reversible(),
                entry.at(),
                ended.map(Filed::at).orElse(null),
                ended.map(end -> end.event().outcome()).orElse(null),
                ended.map(end -> text(end.event().result())).orElse(null));
    }

    private static EvidenceAnswer evidence(Filed<EvidenceAttached> entry) {
        EvidenceAttached attached = entry.event();
        return new EvidenceAnswer(
                attached.evidenceId().value(),
                attached.kind(),
                text(attached.title()),
                text(attached.text()),
                text(attached.uri()),
                attached.sha256(),
                attached.collectedAt(),
                entry.at(),
                attached.personalData(),
                attached.region());
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }
}
