package dev.klaxon.query.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.Characters;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of the last item seen, as an opaque word. What is inserted before it does not move what comes after. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(Object... keys) {
        List<String> texts = List.of(keys).stream().map(Object::toString).toList();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, texts).getBytes(UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param keys makes something of them; it may throw an {@link IllegalArgumentException}
     * @throws CommandRejected {@code invalid-value} where it is no cursor of this list
     */
    public static <T> Optional<T> read(@Nullable String cursor, int count, Function<List<String>, T> keys) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == count && parts.stream().allMatch(Characters::areClean)) {
                return Optional.of(keys.apply(parts));
            }
        } catch (IllegalArgumentException e) {
            // refused below, as any other word that is no cursor
        }
        String detail = "is not a cursor of this list";
        throw CommandRejected.faulty(
                Code.INVALID_VALUE, "'cursor' " + detail, List.of(new FieldError("/cursor", detail)));
    }
}
