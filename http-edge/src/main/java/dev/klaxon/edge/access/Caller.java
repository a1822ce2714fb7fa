package dev.klaxon.edge.access;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Person;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who makes a request. An endpoint gets it by declaring a parameter of this type.
 *
 * @param person the actor of what is recorded
 * @param scopes what the key allows, with what that implies
 * @param principal names the key, so that two keys of one person are told apart: {@code key:<id>}
 */
public record Caller(Person person, Set<Scope> scopes, String principal) {

    public Caller {
        scopes = Scope.withImplied(scopes);
    }

    /** Whether the key allows it. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * Goes on where the key allows any of them.
     *
     * @throws CommandRejected {@code forbidden}
     */
    public void require(Scope... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::may)) {
            String names = Arrays.stream(anyOf).map(Scope::label).collect(Collectors.joining(" or "));
            throw new CommandRejected(Code.FORBIDDEN, "This needs a key with the scope " + names);
        }
    }
}
