package dev.klaxon.command.incident;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that another system keeps, as a request names it to link an incident with it.
 *
 * @param id what its system calls it, where it calls that no key
 * @param system where it is kept
 * @param key what its system calls it
 * @param at when it was made there
 */
public record ForeignRecord(
        @Nullable Text name,
        @Nullable String id,
        @Nullable String system,
        @Nullable String key,

        @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT) @Nullable
        String url,

        @Nullable Instant at) {

    /** What its system calls it. */
    public @Nullable String keyThere() {
        return key == null ? id : key;
    }

    /**
     * Holds what is linked now to being found again.
     *
     * @throws CommandRejected {@code invalid-value} where nothing names it; {@code time-in-future}
     */
    public void require(Instant now) {
        if (!Text.isStated(name) && !isGiven(keyThere()) && url == null) {
            throw invalid("", "must have a name, a key or a url");
        }
        if (id != null && key != null) {
            throw invalid("/id", "stands in the place of a key; give one of them");
        }
        if (at != null && at.isAfter(now.plus(CommandDesk.AHEAD))) {
            throw new CommandRejected(Code.TIME_IN_FUTURE, "at %s is in the future".formatted(at));
        }
    }

    private static boolean isGiven(@Nullable String word) {
        return word != null && !word.isBlank();
    }

    private static CommandRejected invalid(String pointer, String detail) {
        return CommandRejected.faulty(
                Code.INVALID_VALUE, "What is linked " + detail, List.of(new FieldError(pointer, detail)));
    }
}
