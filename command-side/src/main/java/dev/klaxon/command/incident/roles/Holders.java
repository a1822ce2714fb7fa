package dev.klaxon.command.incident.roles;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.Role;
import java.util.List;

/** How many may hold a role, and what names one of them. */
final class Holders {

    private static final int LONGEST_ID = 200;

    private Holders() {}

    /**
     * Holds to a role that one person holds.
     *
     * @throws CommandRejected {@code invalid-value}
     */
    static void requireSingle(Role role) {
        if (!role.isSingle()) {
            throw invalid("role", "%s may be held by several; name the person in the path".formatted(role));
        }
    }

    /**
     * Holds to a role that several may hold.
     *
     * @throws CommandRejected {@code invalid-value}
     */
    static void requireSeveral(Role role) {
        if (role.isSingle()) {
            throw invalid("role", "%s is held by one person; it has no members".formatted(role));
        }
    }

    /**
     * Holds to an id that a person may have.
     *
     * @throws CommandRejected {@code invalid-value}
     */
    static void requireId(String personId) {
        if (personId.isBlank() || personId.length() > LONGEST_ID) {
            throw invalid("personId", "A person's id has 1 to %d characters".formatted(LONGEST_ID));
        }
    }

    private static CommandRejected invalid(String parameter, String detail) {
        return CommandRejected.faulty(Code.INVALID_VALUE, detail, List.of(new FieldError("/" + parameter, detail)));
    }
}
