package dev.klaxon.recount;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is drawn for one incident: times, people and the like. */
final class Lot {

    final long number;
    final Instant declaredAt;

    private final Random random;
    private final int span;
    private final boolean imported;

    /**
     * Begins.
     *
     * @param number of the incident
     * @param span in minutes, from the declaration to the last fact
     */
    Lot(Random random, long number, Instant declaredAt, int span) {
        this.random = random;
        this.number = number;
        this.declaredAt = declaredAt;
        this.span = span;
        this.imported = random.nextInt(4) == 0;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    @Nullable
    Boolean maybe() {
        return below(4) == 0 ? null : (Boolean) coin();
    }

    @SafeVarargs
    final <T> T one(T... ofThem) {
        return ofThem[below(ofThem.length)];
    }

    /** An id that no other incident has. */
    UUID id(long sort, long which) {
        return new UUID((sort << 40) + number, which);
    }

    /** A key that incidents of neighbouring numbers share. */
    String cause() {
        return "cause-%d-%d".formatted(number / 10, below(3));
    }

    Person person() {
        String id = "p" + below(4);
        return Person.of(id, id);
    }

    Account account() {
        Money arr = below(3) == 0 ? null : Money.of(CurrencyUnit.of(one("USD", "EUR")), 1000 * (1 + below(50)));
        return new Account(one("a", "b", "c"), null, null, arr, null);
    }

    Claim claim(Instant at, int n) {
        Person claimed = coin() ? person() : null;
        Origin origin = imported ? new Origin("lot", "%02d-%03d".formatted(below(20), n), claimed) : null;
        return new Claim(person(), at, one(Precision.values()), origin);
    }

    /** Many facts share an instant. */
    Instant within() {
        int minute = below(span + 1);
        Instant at = declaredAt.plus(Duration.ofMinutes(coin() ? minute - minute % 15 : minute));
        return below(4) == 0 ? at.plusSeconds(below(60)).plusMillis(below(1000)) : at;
    }

    Instant earlier() {
        return declaredAt.minus(Duration.ofMinutes(below(60)));
    }

    @Nullable
    Instant around() {
        return below(3) == 0 ? null : declaredAt.plus(Duration.ofMinutes(below(60) - 45));
    }
}
