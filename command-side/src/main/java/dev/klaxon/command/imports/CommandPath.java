package dev.klaxon.command.imports;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The command that a line names: its method and its path under the incident.
 *
 * @param segments of the path, ids as they stand in the line
 */
record CommandPath(String method, List<String> segments) {

    /** Begins an incident. */
    static final String DECLARATION = "incidents";

    private static final Set<String> METHODS = Set.of("POST", "PUT", "DELETE");

    CommandPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the form in the line, {@code updates} or {@code PUT roles/COMMS_LEAD}.
     *
     * @throws CommandRejected {@code invalid-value} where no import may hold such a command
     */
    static CommandPath parse(String command) {
        int space = command.indexOf(' ');
        String method = space < 0 ? "POST" : command.substring(0, space);
        String path = command.substring(space + 1);
        CommandPath parsed = new CommandPath(method, Arrays.asList(path.split("/", -1)));
        if (!METHODS.contains(method) || !ImportedCommands.PATTERNS.contains(parsed.pattern())) {
            throw new CommandRejected(Code.INVALID_VALUE, "'%s' is no command of an import".formatted(command));
        }
        return parsed;
    }

    boolean isDeclaration() {
        return segments.equals(List.of(DECLARATION));
    }

    /** The command with its variable segments as {@code *}: every second one. */
    String pattern() {
        return method + " "
                + IntStream.range(0, segments.size())
                        .mapToObj(i -> isVariable(i) ? "*" : segments.get(i))
                        .collect(Collectors.joining("/"));
    }

    /** What stands in the place of the n-th {@code *}, from 0. */
    String variable(int n) {
        return segments.get(2 * n + 1);
    }

    /** The place of its record among others of the same instant. */
    BusinessOrder.Kind kind() {
        return switch (segments.getFirst()) {
            case DECLARATION -> BusinessOrder.Kind.DECLARATION;
            case "severity" -> BusinessOrder.Kind.SEVERITY;
            case "roles" -> BusinessOrder.Kind.ROLE;
            case "updates" -> BusinessOrder.Kind.UPDATE;
            case "reopening" -> BusinessOrder.Kind.REOPENING;
            case "transitions", "cancellation" -> BusinessOrder.Kind.STATUS;
            default -> BusinessOrder.Kind.RECORD;
        };
    }

    private boolean isVariable(int index) {
        return index % 2 == 1 && !segments.get(index).isEmpty();
    }

    @Override
    public String toString() {
        String path = String.join("/", segments);
        return method.equals("POST") ? path : method + " " + path;
    }
}
