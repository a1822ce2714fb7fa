package dev.klaxon.edge.request;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The version that a command was made for.
 *
 * @param version empty where any will do
 */
public record IfMatch(OptionalLong version) {

    /** No condition: the header is absent, or {@code *}. */
    public static final IfMatch ANY = new IfMatch(OptionalLong.empty());

    /** The header that holds it. */
    public static final String HEADER = "If-Match";

    private static final Pattern STRONG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

    /**
     * Reads the header's value.
     *
     * @throws NotOfForm where it is neither {@code *} nor one quoted version; a weak tag or a list is neither
     */
    public static IfMatch parse(String value) {
        if (value.equals("*")) {
            return ANY;
        }
        var matcher = STRONG.matcher(value);
        if (!matcher.matches()) {
            throw new NotOfForm("must be one quoted version such as \"7\", or *");
        }
        return new IfMatch(OptionalLong.of(Long.parseLong(matcher.group(1))));
    }

    /** Whether a command made for this may be applied to that version. */
    public boolean allows(long current) {
        return version.isEmpty() || version.getAsLong() == current;
    }
}
