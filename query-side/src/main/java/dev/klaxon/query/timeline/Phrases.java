package dev.klaxon.query.timeline;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How lines are put together. */
final class Phrases {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Phrases() {}

    static String account(Account account) {
        return account.name() == null ? account.accountId() : "%s (%s)".formatted(account.name(), account.accountId());
    }

    static @Nullable Object override(@Nullable Text reason) {
        return reason == null ? null : "in spite of the rule: " + reason;
    }

    static String said(String what, @Nullable Object words) {
        return words == null ? what : "%s: %s".formatted(what, words);
    }

    static void add(List<String> parts, @Nullable String label, @Nullable Text text) {
        if (text != null) {
            parts.add(label == null ? text.toString() : "%s: %s".formatted(label, text));
        }
    }

    /** Sentences end with a mark of their own or get one. */
    static String joined(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty()) {
                line.append(".!?:".indexOf(line.charAt(line.length() - 1)) < 0 ? ". " : " ");
            }
            line.append(part.strip());
        }
        return line.toString();
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A list of words or texts; absent where there is nothing in it. */
    static @Nullable String list(List<? extends @Nullable Object> words) {
        List<String> said =
                words.stream().filter(Objects::nonNull).map(String::valueOf).toList();
        return said.isEmpty() ? null : String.join("; ", said);
    }

    /** The first of these that is there. */
    static @Nullable Object first(@Nullable Object... candidates) {
        for (Object candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    static void add(List<String> parts, String label, @Nullable String words) {
        if (words != null) {
            parts.add("%s: %s".formatted(label, words));
        }
    }
}
