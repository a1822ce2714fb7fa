package dev.klaxon.query.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as Markdown shows it: as it is, and in one line. */
public final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!]");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern LIST = Pattern.compile("^(\\d*)([-+.)])");

    private Markdown() {}

    /** Nothing of it is markup. */
    public static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String escaped = MARKUP.matcher(text.strip()).replaceAll("\\\\$0");
        return BREAK.matcher(LIST.matcher(escaped).replaceFirst("$1\\\\$2")).replaceAll("<br>");
    }
}
