package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.Communication;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.views.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row of one incident, out of its fold. */
final class IncidentRow {

    private static final int MOST_WORDS = 100_000;

    private IncidentRow() {}

    static Row of(IncidentState fold) {
        IncidentDeclared declared = fold.declaration().event();
        return Row.of("incident")
                .with("id", fold.id())
                .with("reference", fold.reference())
                .with("title", Titles.of(fold))
                .with("declared_at", fold.declaration().at())
                .with("status", fold.status().name())
                .with("severity", fold.severity().map(Severity::label).orElse(null))
                .with(
                        "severity_state",
                        fold.triage()
                                .severity()
                                .map(assigned -> assigned.certainty().name())
                                .orElse(null))
                .with("open", fold.isOpen())
                .with("drill", declared.drill())
                .with("restricted", fold.isRestricted())
                .with("imported", fold.isImported())
                .with("source", declared.source())
                .with("external_key", declared.externalKey())
                .with("services", fold.services())
                .with(
                        "accounts",
                        fold.accounts().stream().map(Account::accountId).toList())
                .with(
                        "known_issues",
                        fold.triage()
                                .knownIssues()
                                .events()
                                .map(KnownIssueLinked::knownIssueId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .with("words", words(fold))
                .with("told_public_at", toldPublicAt(fold))
                .with("next_due_at", nextDueAt(fold))
                .with("resolved_at", fold.stamps().resolvedAt())
                .with(
                        "merged_into",
                        fold.statusTrack().merge().map(merged -> merged.into()).orElse(null))
                .with("version", fold.version());
    }

    /** A text search vector holds at most 1 MB, and an incident that is larger must not stop the view. */
    private static String words(IncidentState fold) {
        IncidentDeclared declared = fold.declaration().event();
        String all = Stream.of(
                        Stream.of(fold.reference(), value(declared.title()), value(declared.summary())),
                        fold.services().stream(),
                        Stream.of(declared.source(), declared.externalKey()))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return all.substring(0, Math.min(all.length(), MOST_WORDS));
    }

    private static @Nullable String value(@Nullable Text text) {
        return text == null ? null : text.value();
    }

    private static @Nullable Instant toldPublicAt(IncidentState fold) {
        List<Instant> told = fold.communication().updates().entries().stream()
                .filter(entry -> entry.event().audience() == Audience.PUBLIC)
                .map(Filed::at)
                .toList();
        return told.isEmpty() ? null : told.getLast();
    }

    private static @Nullable Instant nextDueAt(IncidentState fold) {
        List<Communication.Promise> open = fold.isOpen() ? fold.communication().promises() : List.of();
        return open.isEmpty() ? null : open.getFirst().dueAt();
    }
}
