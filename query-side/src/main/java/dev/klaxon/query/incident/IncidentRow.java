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
import dev.klaxon.events.knownissue.KnownIssueId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** What lists filter and order by, out of a fold. */
final class IncidentRow {

    private static final int MOST_WORDS = 100_000;

    private IncidentRow() {}

    static SqlParameterSource of(IncidentState fold, String state) {
        IncidentDeclared declared = fold.declaration().event();
        return new MapSqlParameterSource()
                .addValue("id", fold.id().value())
                .addValue("reference", fold.reference())
                .addValue("title", Titles.of(fold))
                .addValue("declaredAt", time(fold.declaration().at()))
                .addValue("status", fold.status().name())
                .addValue("severity", fold.severity().map(Severity::label).orElse(null))
                .addValue(
                        "severityState",
                        fold.triage()
                                .severity()
                                .map(assigned -> assigned.certainty().name())
                                .orElse(null))
                .addValue("open", fold.isOpen())
                .addValue("drill", declared.drill())
                .addValue("imported", fold.isImported())
                .addValue("source", declared.source())
                .addValue("externalKey", declared.externalKey())
                .addValue("services", fold.services().toArray(String[]::new))
                .addValue(
                        "accounts",
                        fold.accounts().stream().map(Account::accountId).toArray(String[]::new))
                .addValue(
                        "knownIssues",
                        fold.triage()
                                .knownIssues()
                                .events()
                                .map(KnownIssueLinked::knownIssueId)
                                .filter(Objects::nonNull)
                                .map(KnownIssueId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .addValue("words", words(fold))
                .addValue("restricted", fold.isRestricted())
                .addValue("readers", readers(fold).toArray(String[]::new))
                .addValue("toldPublicAt", toldPublicAt(fold))
                .addValue("nextDueAt", nextDueAt(fold))
                .addValue("resolvedAt", time(fold.stamps().resolvedAt()))
                .addValue(
                        "mergedInto",
                        fold.statusTrack()
                                .merge()
                                .map(merged -> merged.into().value())
                                .orElse(null))
                .addValue("version", fold.version())
                .addValue("state", state);
    }

    private static SequencedSet<String> readers(IncidentState fold) {
        SequencedSet<String> readers = new LinkedHashSet<>();
        readers.add(fold.declaration().event().claim().actor().id());
        fold.roles().holders().values().forEach(people -> people.forEach(person -> readers.add(person.id())));
        fold.roles().asked().forEach(person -> readers.add(person.id()));
        fold.discretion().readers().forEach(person -> readers.add(person.id()));
        return readers;
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

    private static @Nullable OffsetDateTime toldPublicAt(IncidentState fold) {
        List<Instant> told = fold.communication().updates().entries().stream()
                .filter(entry -> entry.event().audience() == Audience.PUBLIC)
                .map(Filed::at)
                .toList();
        return told.isEmpty() ? null : time(told.getLast());
    }

    private static @Nullable OffsetDateTime nextDueAt(IncidentState fold) {
        List<Communication.Promise> open = fold.isOpen() ? fold.communication().promises() : List.of();
        return open.isEmpty() ? null : time(open.getFirst().dueAt());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
