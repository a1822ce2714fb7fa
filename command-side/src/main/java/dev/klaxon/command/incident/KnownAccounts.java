package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.incident.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts that a command names must be touched by its incident. */
public final class KnownAccounts {

    private KnownAccounts() {}

    /**
     * Looks for an account among those affected now.
     *
     * @throws CommandRejected {@code invalid-value} where it is not
     */
    public static void requireAffected(@Nullable String accountId, IncidentState state) {
        require(accountId, affected(state)::contains, "is no affected account of this incident");
    }

    /**
     * Looks for each of them among those affected now.
     *
     * @throws CommandRejected {@code invalid-value}, pointing at those that are not
     */
    public static void requireAffected(List<String> accountIds, IncidentState state) {
        Set<String> affected = affected(state);
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < accountIds.size(); i++) {
            if (!affected.contains(accountIds.get(i))) {
                unknown.add(new FieldError("/accountIds/" + i, "is no affected account of this incident"));
            }
        }
        refuse(unknown);
    }

    /**
     * Looks for an account among those that are or were affected.
     *
     * @throws CommandRejected {@code invalid-value} where it never was
     */
    public static void requireEverAffected(@Nullable String accountId, IncidentState state) {
        require(accountId, state::everAffected, "was never an affected account of this incident");
    }

    private static void require(@Nullable String accountId, Predicate<String> known, String otherwise) {
        if (accountId == null || !known.test(accountId)) {
            refuse(List.of(new FieldError("/accountId", otherwise)));
        }
    }

    private static void refuse(List<FieldError> unknown) {
        if (!unknown.isEmpty()) {
            throw CommandRejected.faulty(Code.INVALID_VALUE, "The account is not affected by this incident", unknown);
        }
    }

    private static Set<String> affected(IncidentState state) {
        return state.accounts().stream().map(Account::accountId).collect(Collectors.toSet());
    }
}
