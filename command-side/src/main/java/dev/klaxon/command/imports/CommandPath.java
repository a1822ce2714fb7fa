package dev.klaxon.command.imports;

import dev.klaxon.domain.incident.BusinessOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The command that a line names: its method and its path under the incident.
 *
 * @param segments of the path, ids as they stand in the line
 */
record CommandPath(String method, List<String> segments) {

    /** Begins an incident. */
    static final String DECLARATION = "incidents";

    private static final String POST = "POST";
    private static final Set<String> METHODS = Set.of(POST, "PUT", "DELETE");

    CommandPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads the form in the line, {@code updates} or {@code PUT roles/COMMS_LEAD}; a key in the path may hold blanks.
     */
    static CommandPath parse(String command) {
        int space = command.indexOf(' ');
        boolean named = space > 0 && METHODS.contains(command.substring(0, space));
        return new CommandPath(
                named ? command.substring(0, space) : POST,
                Arrays.asList((named ? command.substring(space + 1) : command).split("/", -1)));
    }

    boolean isDeclaration() {
        return segments.equals(List.of(DECLARATION));
    }

    /** The place of its record among others of the same instant. */
    BusinessOrder.Kind kind() {
        return switch (segments.getFirst()) {
            case DECLARATION -> BusinessOrder.Kind.DECLARATION;
            case "severity" -> segments.size() == 1 ? BusinessOrder.Kind.SEVERITY : BusinessOrder.Kind.RECORD;
            case "roles" -> BusinessOrder.Kind.ROLE;
            case "updates" -> BusinessOrder.Kind.UPDATE;
            case "reopening" -> BusinessOrder.Kind.REOPENING;
            case "transitions", "cancellation", "merge", "unmerge" -> BusinessOrder.Kind.STATUS;
            default -> BusinessOrder.Kind.RECORD;
        };
    }

    @Override
    public String toString() {
        String path = String.join("/", segments);
        return method.equals(POST) ? path : method + " " + path;
    }
}
