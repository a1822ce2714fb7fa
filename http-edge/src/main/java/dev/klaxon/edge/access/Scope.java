package dev.klaxon.edge.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that a key may allow. On the wire in lower case with hyphens: {@code approve-cs}. */
public enum Scope {
    READ,
    /** Declare, and state facts. */
    RESPOND,
    /** Status, severity, roles, merge, cancel. */
    COMMAND,
    /** Updates and briefs. */
    PUBLISH,
    APPROVE_CS,
    APPROVE_EXEC,
    APPROVE_FINANCE,
    /** Holds. */
    LEGAL,
    SECURITY,
    AUDIT,
    IMPORT,
    METRICS,
    /** Policies, rotations, keys; and what {@link #IMPLIED} says, never approvals, legal, security or audit. */
    ADMIN;

    private static final Set<Scope> IMPLIED = EnumSet.of(READ, RESPOND, COMMAND, PUBLISH, IMPORT, METRICS);

    /** The form on the wire. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the form on the wire.
     *
     * @throws IllegalArgumentException where it is none
     */
    @JsonCreator
    public static Scope parse(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(label))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(values()).map(Scope::label).collect(Collectors.joining(", "))));
    }

    /** The scopes together with what they imply. */
    public static Set<Scope> withImplied(Collection<Scope> scopes) {
        Set<Scope> all = EnumSet.noneOf(Scope.class);
        all.addAll(scopes);
        if (all.contains(ADMIN)) {
            all.addAll(IMPLIED);
        }
        return Set.copyOf(all);
    }
}
