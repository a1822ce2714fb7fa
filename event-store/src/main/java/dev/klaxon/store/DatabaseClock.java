package dev.klaxon.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** The database's clock, in microseconds: the one clock that all nodes share. */
public final class DatabaseClock implements InstantSource {

    private final DataSource dataSource;

    public DatabaseClock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Instant instant() {
        return Jdbc.query(
                        dataSource,
                        "SELECT clock_timestamp()",
                        select -> {},
                        row -> row.getObject(1, OffsetDateTime.class)
                                .toInstant()
                                .truncatedTo(ChronoUnit.MICROS))
                .getFirst();
    }
}
