package dev.klaxon.edge.request;

import java.util.regex.Pattern;

/**
 * What makes a repeated request recognisable. Absent where the client sent none: take it as {@code @Nullable}.
 *
 * @param value 1 to 255 printable characters of ASCII
 */
public record IdempotencyKey(String value) {

    /** The header that holds it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?");

    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new NotOfForm("must be 1 to 255 printable characters");
        }
    }
}
