package dev.klaxon.corpora.fieldnotes;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The document as it is written: Markdown. */
final class Page {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private final StringBuilder text = new StringBuilder();

    Page title(String title) {
        text.append("# ").append(title).append('\n');
        return this;
    }

    Page heading(String heading) {
        text.append("\n## ").append(heading).append('\n');
        return this;
    }

    Page say(String paragraph) {
        text.append('\n').append(paragraph).append('\n');
        return this;
    }

    Page points(String... points) {
        text.append('\n');
        for (String point : points) {
            text.append("- ").append(point).append('\n');
        }
        return this;
    }

    Page head(String... columns) {
        text.append('\n');
        row((Object[]) columns);
        return row(Collections.nCopies(columns.length, "---").toArray());
    }

    Page row(Object... cells) {
        text.append("| ")
                .append(String.join(
                        " | ", Arrays.stream(cells).map(String::valueOf).toList()))
                .append(" |\n");
        return this;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "-" : percent((double) part / whole);
    }

    /** To the minute, as people say it. */
    static String lasting(long seconds) {
        long minutes = Math.round((double) seconds / MINUTE);
        long hours = minutes / MINUTE;
        return hours == 0 ? minutes + " min" : "%d h %02d min".formatted(hours, minutes % MINUTE);
    }

    static String days(long seconds) {
        return String.format(Locale.ROOT, "%.1f days", seconds / (24.0 * HOUR));
    }

    /** Nearest rank: the ceil(percent * n)-th smallest. */
    static long percentile(Collection<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
