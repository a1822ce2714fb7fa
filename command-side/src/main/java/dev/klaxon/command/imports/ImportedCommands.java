package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.verb.Spoken;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.command.verb.Verbs;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.History;
import dev.klaxon.edge.json.InPath;
import dev.klaxon.edge.json.PathWord;
import dev.klaxon.edge.json.RequestReader;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All commands that an import may hold; makes of a line the same command that its endpoint would make. */
@Component
final class ImportedCommands {

    private static final String VARIABLE = "\\{\\w+}";

    private final RequestReader requests;
    private final List<Entry> entries;

    ImportedCommands(RequestReader requests, Verbs verbs, List<Importable<?>> importables) {
        this.requests = requests;
        List<Entry> known = new ArrayList<>();
        importables.forEach(importable ->
                known.add(new Entry(CommandPattern.parse(importable.pattern()), line -> of(importable, line))));
        verbs.all()
                .forEach(verb -> verb.history()
                        .ifPresent(history -> known.add(new Entry(
                                CommandPattern.parse(verb.route().method() + " "
                                        + history.path().replaceAll(VARIABLE, "*")),
                                line -> of(verb, line)))));
        Set<CommandPattern> patterns = new HashSet<>();
        for (Entry entry : known) {
            if (!patterns.add(entry.pattern())) {
                throw new IllegalStateException("Two imports of the command " + entry.pattern());
            }
        }
        known.sort(Comparator.comparingInt(entry -> entry.pattern().freedom()));
        this.entries = List.copyOf(known);
    }

    /**
     * Holds a line to the commands there are.
     *
     * @throws CommandRejected {@code invalid-value} where no import may hold such a command
     */
    void require(CommandPath path) {
        entry(path);
    }

    /**
     * The command of the line.
     *
     * @throws CommandRejected where the body is not of its form
     * @throws RecordAwaited where it names a record that is not there yet
     */
    Object of(StagedLine line, IncidentId incident, Claim claim, OtherLines others) {
        Entry entry = entry(line.command());
        return entry.making()
                .of(new ImportedRecord(line, incident, claim, entry.pattern().variables(line.command()), others));
    }

    private <B extends Record> Object of(Importable<B> importable, ImportedRecord line) {
        B body = requests.readImported(json(line), importable.body(), history(line));
        if (body instanceof Stated stated) {
            requireUnstated(stated);
        }
        return importable.making().command(line, body);
    }

    private <V extends Record & VerbBody> Object of(Verb<V> verb, ImportedRecord line) {
        Verb.History<V> history = verb.history().orElseThrow();
        Map<String, PathWord> words = new HashMap<>();
        Verbs.inPath(verb)
                .forEach((name, type) -> words.put(name, new PathWord(name, type, line.variable(words.size()))));
        @SuppressWarnings("unchecked") // as Spoken.of asks for
        Spoken<V> spoken = (Spoken<V>) requests.readImported(
                json(line),
                Spoken.of(verb.body()),
                history(line),
                new InPath(words, word -> history.naming().id(word, line)));
        requireUnstated(spoken);
        return history.telling().command(line.incidentId(), spoken.verb(), line);
    }

    private static History history(ImportedRecord line) {
        return new History(line::named, line::event);
    }

    private static byte[] json(ImportedRecord line) {
        return line.body().getBytes(UTF_8);
    }

    /** The line itself says when, so a second word about it would be dropped. */
    private static void requireUnstated(Stated body) {
        requireAbsent(body.occurredAt(), "/occurredAt");
        requireAbsent(body.precision(), "/precision");
    }

    private static void requireAbsent(@Nullable Object stated, String pointer) {
        if (stated != null) {
            String detail = "is not a field of an imported body: it stands in the line";
            throw CommandRejected.faulty(
                    Code.UNKNOWN_FIELD, pointer + " " + detail, List.of(new FieldError(pointer, detail)));
        }
    }

    private Entry entry(CommandPath path) {
        return entries.stream()
                .filter(entry -> entry.pattern().matches(path))
                .findFirst()
                .orElseThrow(() ->
                        new CommandRejected(Code.INVALID_VALUE, "'%s' is no command of an import".formatted(path)));
    }

    private record Entry(CommandPattern pattern, Making making) {}

    @FunctionalInterface
    private interface Making {
        Object of(ImportedRecord line);
    }
}
