package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was told to whom, and what was promised. */
public record Communication(History<UpdatePublished> updates) {

    static final Communication EMPTY = new Communication(History.empty());

    /**
     * A next update that was promised and has not come.
     *
     * @param openedAt when the update that promises it was published
     */
    public record Promise(Audience audience, Instant openedAt, Instant dueAt) {}

    /** Everybody who was ever told something. */
    public Set<Audience> audiences() {
        Set<Audience> told = EnumSet.noneOf(Audience.class);
        updates.events().map(UpdatePublished::audience).forEach(told::add);
        return told;
    }

    /** The first update that went outside: to the public or to customers. */
    public Optional<Filed<UpdatePublished>> firstExternal() {
        return updates.entries().stream()
                .filter(entry -> entry.event().audience() == Audience.PUBLIC
                        || entry.event().audience() == Audience.CUSTOMER)
                .findFirst();
    }

    /** The promises left open by the last update to each audience, soonest first. */
    public List<Promise> promises() {
        Map<Audience, Filed<UpdatePublished>> last = new EnumMap<>(Audience.class);
        updates.entries().forEach(entry -> last.put(entry.event().audience(), entry));
        List<Promise> open = new ArrayList<>();
        last.forEach((audience, entry) -> {
            Instant due = entry.event().nextUpdateAt();
            if (due != null && entry.event().kind() == UpdateKind.REGULAR) {
                open.add(new Promise(audience, entry.at(), due));
            }
        });
        open.sort(Comparator.comparing(Promise::dueAt));
        return open;
    }

    Communication published(Filed<UpdatePublished> entry) {
        return new Communication(updates.file(entry));
    }
}
