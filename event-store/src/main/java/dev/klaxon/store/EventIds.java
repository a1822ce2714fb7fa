package dev.klaxon.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/** Makes the ids of events and records: UUIDv7, so that they sort by the time they were made. Axon finds it by name. */
public final class EventIds extends IdentifierFactory {

    /** A new id. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
