package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.RequestReader;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All commands that an import may hold; makes of a line the same command that its endpoint would make. */
@Component
final class ImportedCommands {

    private final RequestReader requests;
    private final List<Entry<?>> entries;

    ImportedCommands(RequestReader requests, List<Importable<?>> importables) {
        this.requests = requests;
        List<Entry<?>> known = new ArrayList<>();
        Set<CommandPattern> patterns = new HashSet<>();
        for (Importable<?> importable : importables) {
            Entry<?> entry = new Entry<>(CommandPattern.parse(importable.pattern()), importable);
            if (!patterns.add(entry.pattern())) {
                throw new IllegalStateException("Two imports of the command " + importable.pattern());
            }
            known.add(entry);
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
        return of(entry(line.command()), line, incident, claim, others);
    }

    private <B extends Record> Object of(
            Entry<B> entry, StagedLine line, IncidentId incident, Claim claim, OtherLines others) {
        ImportedRecord imported =
                new ImportedRecord(line, incident, claim, entry.pattern().variables(line.command()), others);
        B body = requests.readImported(
                line.body().getBytes(UTF_8), entry.importable().body(), imported::named);
        if (body instanceof Stated stated) {
            requireAbsent(stated.occurredAt(), "/occurredAt");
            requireAbsent(stated.precision(), "/precision");
        }
        return entry.importable().making().command(imported, body);
    }

    /** The line itself says when, so a second word about it would be dropped. */
    private static void requireAbsent(@Nullable Object stated, String pointer) {
        if (stated != null) {
            String detail = "is not a field of an imported body: it stands in the line";
            throw CommandRejected.faulty(
                    Code.UNKNOWN_FIELD, pointer + " " + detail, List.of(new FieldError(pointer, detail)));
        }
    }

    private Entry<?> entry(CommandPath path) {
        return entries.stream()
                .filter(entry -> entry.pattern().matches(path))
                .findFirst()
                .orElseThrow(() ->
                        new CommandRejected(Code.INVALID_VALUE, "'%s' is no command of an import".formatted(path)));
    }

    private record Entry<B extends Record>(CommandPattern pattern, Importable<B> importable) {}
}
