package dev.klaxon.query.brief;

import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.Role;
import dev.klaxon.query.brief.BriefAnswer.DueAnswer;
import dev.klaxon.query.documents.Markdown;
import dev.klaxon.query.incident.CommerceAnswers.RemedyAnswer;
import dev.klaxon.query.incident.CommunicationAnswers.AskAnswer;
import dev.klaxon.query.people.PersonAnswer;
import dev.klaxon.query.timeline.Impacts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A brief as a Markdown document. */
final class BriefDocument {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NONE = "None.\n";

    private final StringBuilder text = new StringBuilder();

    private BriefDocument() {}

    static String of(BriefAnswer brief) {
        BriefDocument document = new BriefDocument();
        document.head(brief);
        document.section("Status", brief.status() == null ? NONE : Markdown.line(brief.status()) + "\n");
        document.list("Risks", brief.risks(), Markdown::line);
        document.list("Asks", brief.asks(), BriefDocument::ask);
        if (!brief.openAsks().isEmpty()) {
            document.list("Open asks of earlier briefs", brief.openAsks(), BriefDocument::ask);
        }
        document.section("ETA", eta(brief.eta()));
        document.list("Customers", brief.customers(), BriefDocument::customer);
        document.list("Remedies", brief.remedies(), BriefDocument::remedy);
        if (brief.impact() != null) {
            document.section("Impact", Markdown.line(Impacts.said(brief.impact())) + "\n");
        }
        document.list("Roles", List.copyOf(brief.roles().entrySet()), BriefDocument::held);
        document.list("Next due", brief.nextDue(), BriefDocument::due);
        return document.text.toString();
    }

    private void head(BriefAnswer brief) {
        BriefAnswer.Subject incident = brief.incident();
        String severity = incident.severity() == null ? "" : incident.severity().label() + ", ";
        text.append("# Executive brief %s: %s\n\n".formatted(incident.reference(), Markdown.line(incident.title())));
        text.append("%s%s.".formatted(severity, incident.status()));
        if (brief.publishedAt() == null || brief.author() == null || brief.ageSeconds() == null) {
            text.append(" No brief was published yet.");
        } else {
            text.append(" Brief of %s by %s, %d min old."
                    .formatted(
                            TIME.format(brief.publishedAt()),
                            Markdown.line(brief.author().name()),
                            brief.ageSeconds() / 60));
        }
        if (brief.dueAt() != null) {
            text.append(" The next brief %s by %s."
                    .formatted(brief.overdue() ? "was due" : "is due", TIME.format(brief.dueAt())));
        }
        text.append('\n');
    }

    private void section(String heading, String content) {
        text.append("\n## %s\n\n%s".formatted(heading, content));
    }

    private <T> void list(String heading, List<T> items, Function<T, String> line) {
        String lines =
                items.stream().map(item -> "- " + line.apply(item) + "\n").collect(Collectors.joining());
        section(heading, items.isEmpty() ? NONE : lines);
    }

    private static String ask(AskAnswer ask) {
        String of = ask.of() == null
                ? ""
                : " (of %s)".formatted(Markdown.line(ask.of().name()));
        String asked = Markdown.line(ask.text()) + of;
        return ask.answeredAt() == null
                ? asked
                : "%s: **%s** %s".formatted(asked, Markdown.line(ask.decision()), Markdown.line(ask.answer()));
    }

    private static String eta(@Nullable Eta eta) {
        return eta == null ? NONE : "%s (confidence %s)\n".formatted(TIME.format(eta.at()), lower(eta.confidence()));
    }

    private static String customer(BriefAnswer.CustomerAnswer customer) {
        String name = Markdown.line(customer.name() == null ? customer.accountId() : customer.name());
        return customer.note() == null ? name : "%s: %s".formatted(name, Markdown.line(customer.note()));
    }

    private static String remedy(RemedyAnswer remedy) {
        return Stream.of(
                        remedy.kind() == null ? "Remedy" : lower(remedy.kind()),
                        remedy.amount() == null ? null : remedy.amount().toString(),
                        remedy.days() == null ? null : "%d days".formatted(remedy.days()),
                        remedy.accountId() == null ? null : "for " + Markdown.line(remedy.accountId()),
                        "(%s)".formatted(lower(remedy.state())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String held(Map.Entry<Role, List<PersonAnswer>> role) {
        return "%s: %s"
                .formatted(
                        role.getKey().title(),
                        role.getValue().stream()
                                .map(person -> Markdown.line(person.name()))
                                .collect(Collectors.joining(", ")));
    }

    private static String due(DueAnswer due) {
        String what = due.kind() == PromiseKind.BRIEF
                ? "Executive brief"
                : "Update to " + (due.audience() == null ? "PUBLIC or CUSTOMER" : due.audience());
        return "%s %s by %s".formatted(what, due.overdue() ? "was due" : "is due", TIME.format(due.dueAt()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
