package dev.klaxon.query.kpi;

import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be brought up to date keeps nothing else waiting. */
class KpiRefreshTest extends QuerySideTest {

    private static final int MORE_THAN_A_PIECE = 25;
    private static final Instant LATER = NOON.plus(Duration.ofDays(40));

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private Views views;

    @Test
    void incidents_that_cannot_be_folded_keep_no_other_waiting() {
        List<UUID> broken = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_A_PIECE; i++) {
            broken.add(incident(NOON));
        }
        UUID sound = incident(LATER);
        refuse(broken);
        try {
            broken.forEach(id -> outdate(id, "2001-01-01T00:00:00Z"));
            outdate(sound, "2002-01-01T00:00:00Z");
            write("UPDATE kpi_sum SET subtotal = NULL, changes_at = NULL, version = nextval('kpi_version')");

            await().until(() -> !isOutdated(sound));

            assertThat(broken).allMatch(this::isOutdated);
            await().until(() -> countedSums(LATER) == 2);
            await().until(() -> restingHours(NOON) == 1);
        } finally {
            takeAll();
        }
        await().until(() -> broken.stream().noneMatch(this::isOutdated));
    }

    private UUID incident(Instant at) {
        Story story = story().at(at, declared("Figures", "refreshed"));
        assertThat(get("/api/v1/kpis", keyOf("reader", Scope.READ), story).statusCode())
                .isEqualTo(200);
        return UUID.fromString(story.id());
    }

    /** The database takes nothing about these incidents. */
    private void refuse(List<UUID> ids) {
        String all = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        write("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
                CREATE TRIGGER refusing BEFORE INSERT OR UPDATE OF fingerprint ON kpi_incident FOR EACH ROW
                    WHEN (NEW.id IN (%s) AND NEW.fingerprint <> '') EXECUTE FUNCTION refuse()
                """.formatted(all));
    }

    private void takeAll() {
        write("DROP TRIGGER refusing ON kpi_incident; DROP FUNCTION refuse()");
    }

    private void write(String sql, Object... parameters) {
        views.write(FiguresView.NAME, () -> jdbc.sql(sql).params(parameters).update());
    }

    private <T> T read(String sql, Class<T> type, Object... parameters) {
        return views.write(
                FiguresView.NAME,
                () -> jdbc.sql(sql).params(parameters).query(type).single());
    }

    private void outdate(UUID id, String since) {
        write("UPDATE kpi_incident SET changes_at = CAST(? AS timestamptz), fingerprint = '' WHERE id = ?", since, id);
    }

    private boolean isOutdated(UUID id) {
        return read("SELECT changes_at < now() IS TRUE FROM kpi_incident WHERE id = ?", Boolean.class, id);
    }

    /** What cannot hold is not counted over and over. */
    private long restingHours(Instant at) {
        return views.write(
                FiguresView.NAME,
                () -> jdbc.sql("""
                        SELECT count(*) FROM kpi_sum
                        WHERE subtotal IS NULL AND changes_at > now() AND NOT drill AND NOT restricted
                            AND level = 'HOUR' AND starts_at = date_trunc('hour', :at, 'UTC')
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    /** That of the hour and that of the day, where they hold. */
    private long countedSums(Instant at) {
        return views.write(
                FiguresView.NAME,
                () -> jdbc.sql("""
                        SELECT count(*) FROM kpi_sum
                        WHERE subtotal IS NOT NULL AND (changes_at > now()) IS NOT FALSE AND NOT drill AND NOT restricted
                            AND (level, starts_at) IN (('HOUR', date_trunc('hour', :at, 'UTC')),
                                ('DAY', date_trunc('day', :at, 'UTC')))
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }
}
