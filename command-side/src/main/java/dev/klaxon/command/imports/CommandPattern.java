package dev.klaxon.command.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The form of the commands that one {@link Importable} takes.
 *
 * @param segments of the path, {@code *} for what varies
 */
record CommandPattern(String method, List<String> segments) {

    private static final String VARIABLE = "*";

    CommandPattern {
        segments = List.copyOf(segments);
    }

    /** Reads the form {@code PUT roles/*}. */
    static CommandPattern parse(String pattern) {
        int space = pattern.indexOf(' ');
        return new CommandPattern(
                pattern.substring(0, space),
                Arrays.asList(pattern.substring(space + 1).split("/", -1)));
    }

    boolean matches(CommandPath path) {
        return method.equals(path.method())
                && segments.size() == path.segments().size()
                && IntStream.range(0, segments.size())
                        .allMatch(i -> matches(i, path.segments().get(i)));
    }

    /** What stands in the places of the {@code *}, in order. */
    List<String> variables(CommandPath path) {
        return IntStream.range(0, segments.size())
                .filter(this::isVariable)
                .mapToObj(i -> path.segments().get(i))
                .toList();
    }

    /** How many of the places vary; of two that match, the one with fewer is meant. */
    int freedom() {
        return (int)
                IntStream.range(0, segments.size()).filter(this::isVariable).count();
    }

    private boolean matches(int i, String segment) {
        return isVariable(i) ? !segment.isEmpty() : segments.get(i).equals(segment);
    }

    private boolean isVariable(int i) {
        return segments.get(i).equals(VARIABLE);
    }
}
