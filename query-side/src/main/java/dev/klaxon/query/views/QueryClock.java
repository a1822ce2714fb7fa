package dev.klaxon.query.views;

import dev.klaxon.views.AsOf;
import dev.klaxon.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The instant by which a query judges what is overdue: the one that it asks for, else now by the database's clock. */
@Component
public final class QueryClock {

    private final Views views;
    private final InstantSource clock;

    QueryClock(Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    public Instant instant() {
        return views.reading().asOf().map(AsOf::instant).orElseGet(clock::instant);
    }
}
