package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.incident.Incidents;
import dev.klaxon.store.Reservations;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * The source of short names for incidents: {@code INC-} and six random characters of Crockford base 32.
 *
 * <p>They do not count up, since a gap would tell of a restricted incident.
 */
@Component
public final class References {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final Reservations reservations;

    References(Reservations reservations) {
        this.reservations = reservations;
    }

    /** A name that no incident has. */
    public String next() {
        String drawn = draw();
        while (reservations.owner(Incidents.REFERENCE, drawn).isPresent()) {
            drawn = draw();
        }
        return drawn;
    }

    private String draw() {
        StringBuilder reference = new StringBuilder(Incidents.REFERENCE_PREFIX);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> reference.append(ALPHABET.charAt(index)));
        return reference.toString();
    }
}
