package dev.klaxon.command.verb;

import dev.klaxon.command.desk.Ids;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Something that may be done. It is declared in the file of its body, and all there is of it follows from that.
 *
 * @param body the form of what a request says; components that the path names stand there and not in the body
 * @param history how imported history tells of it; empty where it cannot
 */
public record Verb<V extends Record & VerbBody>(
        Class<V> body,
        Route route,
        Operation operation,
        Answering<V> answering,
        Live<V> live,
        Optional<History<V>> history) {

    /**
     * Where it is sent to.
     *
     * @param path whole, with the names of its variables
     * @param subject the type of what the variable {@code id} names, if there is one
     */
    public record Route(RequestMethod method, String path, Class<?> subject) {

        static final String SUBJECT = "id";

        private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

        /** The names of the components that stand in the path, in its order. */
        public List<String> components() {
            return variables().filter(name -> !name.equals(SUBJECT)).toList();
        }

        /** Whether the path names what it is about; else it begins something. */
        boolean namesSubject() {
            return variables().anyMatch(SUBJECT::equals);
        }

        private Stream<String> variables() {
            return VARIABLE.matcher(path).results().map(variable -> variable.group(1));
        }
    }

    /**
     * How the document shows it.
     *
     * @param tag the word under which it stands
     * @param name under that word
     * @param scopes any of them opens it
     * @param bodyIsOptional whether a request may come without a body though its method has one
     */
    public record Operation(String tag, String name, List<Scope> scopes, boolean bodyIsOptional) {

        public Operation {
            scopes = List.copyOf(scopes);
        }

        /** Its name in the document. */
        String id() {
            return StringUtils.uncapitalize(tag) + StringUtils.capitalize(name);
        }
    }

    /**
     * How its success is answered.
     *
     * @param isFoundBelow whether what it made is found under its path, by the id of the receipt
     * @param after the component that acts before that; empty where none does
     */
    public record Answering<V>(
            HttpStatus status, RecordId<V> recordId, boolean isFoundBelow, Optional<Class<? extends Aftermath>> after) {

        /** Of a record that its own path does not lead to, with nothing to do before. */
        public Answering(HttpStatus status, RecordId<V> recordId) {
            this(status, recordId, false, Optional.empty());
        }
    }

    /** Which record the receipt names; null where that is the stream's own. */
    @FunctionalInterface
    public interface RecordId<V> {
        @Nullable
        String of(V body, Ids ids);
    }

    /** Makes the command of a request. */
    @FunctionalInterface
    public interface Live<V> {

        /**
         * The command.
         *
         * @param subject what the path names; where it names nothing, the id of a new record
         */
        Object command(Object subject, V body, Ids ids);
    }

    /**
     * How imported history tells of it.
     *
     * @param path under the incident, with the names of its variables
     * @param naming what the words in the place of the variables name
     */
    public record History<V>(String path, Telling<V> telling, Naming naming) {

        /** With the keys of lines in its path. */
        public History(String path, Telling<V> telling) {
            this(path, telling, Naming.BY_KEY);
        }
    }

    /** Finds the record that a word in the path of a line names. */
    @FunctionalInterface
    public interface Naming {

        /** By the key of the line that made it. */
        Naming BY_KEY = (word, keys) -> keys.named(word);

        UUID id(String word, Keys keys);
    }

    /** Makes the command of a line. */
    @FunctionalInterface
    public interface Telling<V> {
        Object command(IncidentId incident, V told, Keys keys);
    }
}
