package dev.klaxon.corpora;

import dev.klaxon.corpora.ImportLine.Author;
import dev.klaxon.corpora.ImportLine.Precision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The lines of one incident; their keys are their numbers, without a slash, so that a path may hold them. */
final class ImportLines {

    private final String incident;
    private final List<String> all = new ArrayList<>();

    ImportLines(String incident) {
        this.incident = incident;
    }

    /**
     * When something happened, and who did it.
     *
     * @param at an instant in UTC
     * @param author null where the source names nobody
     */
    record Stamp(String at, Precision precision, @Nullable Author author) {

        /** One of which the source names nobody. */
        static Stamp of(String at, Precision precision) {
            return new Stamp(at, precision, null);
        }
    }

    /** Adds a line and gives its key. */
    String add(String command, Stamp stamp, ObjectNode body) {
        String key = "%s.%04d".formatted(incident, all.size());
        all.add(new ImportLine(incident, key, command, stamp.at(), stamp.precision(), stamp.author(), body).toString());
        return key;
    }

    void note(Stamp stamp, String text) {
        add("notes", stamp, ImportLine.newBody().put("text", text));
    }

    /** Moves the status; a statement of null is left out. */
    void move(Stamp stamp, String to, @Nullable String statement) {
        ObjectNode body = ImportLine.newBody().put("to", to);
        if (statement != null) {
            body.put("statement", statement);
        }
        add("transitions", stamp, body);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
