package dev.klaxon.edge.json;

import org.jspecify.annotations.Nullable;

/** Which characters a text may hold: what PostgreSQL and a log line can carry. */
public final class Characters {

    private Characters() {}

    /** Whether the text holds no control character but line feed and tab, and no half of a surrogate pair. */
    public static boolean areClean(CharSequence text) {
        return faultOf(text) == null;
    }

    /** What is wrong with the text's characters, or null where nothing is. */
    static @Nullable String faultOf(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                return "holds the control character U+%04X".formatted((int) c);
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return "holds half of a surrogate pair, U+%04X".formatted((int) c);
                }
                i++;
            }
        }
        return null;
    }
}
