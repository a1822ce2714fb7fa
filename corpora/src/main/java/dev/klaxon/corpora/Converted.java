package dev.klaxon.corpora;

import java.util.List;

/**
 * What became of one record of a foreign form.
 *
 * @param sort as the source names it
 * @param lines of the import; none where it was passed over
 */
public record Converted(String sort, List<String> lines) {

    public Converted {
        lines = List.copyOf(lines);
    }

    public boolean isPassedOver() {
        return lines.isEmpty();
    }
}
