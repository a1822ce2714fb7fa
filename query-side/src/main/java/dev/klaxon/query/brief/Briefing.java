package dev.klaxon.query.brief;

import dev.klaxon.domain.incident.Communication;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.query.brief.BriefAnswer.DueAnswer;
import dev.klaxon.query.incident.CommerceAnswers;
import dev.klaxon.query.incident.CommunicationAnswers;
import dev.klaxon.query.incident.CommunicationAnswers.AskAnswer;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a fold what executives read. */
final class Briefing {

    private Briefing() {}

    static BriefAnswer of(IncidentState fold, Policy policy, Instant now) {
        Optional<Filed<ExecBriefPublished>> newest =
                fold.communication().briefs().last();
        Optional<ExecBriefPublished> brief = newest.map(Filed::event);
        List<DueAnswer> due = due(fold, policy, now);
        Optional<DueAnswer> next =
                due.stream().filter(DueAnswer::isForExecutives).findFirst();
        return new BriefAnswer(
                subject(fold),
                brief.map(told -> told.briefId().value()).orElse(null),
                newest.map(Filed::at).orElse(null),
                brief.map(told -> person(told.claim().author())).orElse(null),
                newest.map(told -> Math.max(0, Duration.between(told.at(), now).toSeconds()))
                        .orElse(null),
                brief.map(told -> text(told.status())).orElse(null),
                brief.stream()
                        .flatMap(told -> told.risks().stream())
                        .map(Text::toString)
                        .toList(),
                newest.map(told -> CommunicationAnswers.asks(told, fold.communication()))
                        .orElse(List.of()),
                openAsks(fold.communication(), newest),
                brief.map(ExecBriefPublished::eta).orElse(null),
                brief.stream()
                        .flatMap(told -> told.customers().stream())
                        .map(Briefing::customer)
                        .toList(),
                roles(fold),
                fold.triage().impacts().isEmpty() ? null : fold.triage().impact(),
                CommerceAnswers.remedies(fold),
                due,
                next.map(DueAnswer::dueAt).orElse(null),
                next.map(DueAnswer::overdue).orElse(false));
    }

    private static BriefAnswer.Subject subject(IncidentState fold) {
        Optional<SeverityAssigned> severity = fold.triage().severity();
        return new BriefAnswer.Subject(
                fold.id().value(),
                fold.reference(),
                Titles.of(fold),
                fold.status(),
                severity.map(SeverityAssigned::severity).orElse(null),
                severity.map(SeverityAssigned::certainty).orElse(null),
                fold.declaration().event().drill(),
                fold.isRestricted(),
                fold.declaration().at());
    }

    private static Map<Role, List<PersonAnswer>> roles(IncidentState fold) {
        Map<Role, List<PersonAnswer>> roles = new EnumMap<>(Role.class);
        fold.roles()
                .holders()
                .forEach((role, people) ->
                        roles.put(role, people.stream().map(Briefing::person).toList()));
        return roles;
    }

    private static List<AskAnswer> openAsks(Communication communication, Optional<Filed<ExecBriefPublished>> newest) {
        return communication.briefs().entries().stream()
                .filter(brief -> newest.filter(brief::equals).isEmpty())
                .flatMap(brief -> CommunicationAnswers.asks(brief, communication).stream())
                .filter(ask -> ask.answeredAt() == null)
                .toList();
    }

    private static List<DueAnswer> due(IncidentState fold, Policy policy, Instant now) {
        return Owed.of(fold, policy).stream()
                .filter(owed -> owed.kind() == PromiseKind.UPDATE || owed.kind() == PromiseKind.BRIEF)
                .map(owed -> new DueAnswer(
                        owed.kind(),
                        owed.subject() == null ? null : Audience.valueOf(owed.subject()),
                        owed.dueAt(),
                        owed.dueAt().isBefore(now)))
                .toList();
    }

    private static BriefAnswer.CustomerAnswer customer(BriefCustomer customer) {
        return new BriefAnswer.CustomerAnswer(customer.accountId(), text(customer.name()), text(customer.note()));
    }

    private static PersonAnswer person(Person person) {
        return new PersonAnswer(person.id(), person.name().toString());
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.toString();
    }
}
