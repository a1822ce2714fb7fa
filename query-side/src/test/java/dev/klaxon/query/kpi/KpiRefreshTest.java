package dev.klaxon.query.kpi;

import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.domain.kpi.Tally;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    @Test
    void incidents_that_cannot_be_folded_keep_no_other_waiting() {
        List<UUID> broken = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_A_PIECE; i++) {
            broken.add(incident(NOON));
        }
        UUID sound = incident(LATER);
        List<String> folds = broken.stream().map(this::breakFold).toList();
        try {
            broken.forEach(id -> outdate(id, "2001-01-01T00:00:00Z"));
            outdate(sound, "2002-01-01T00:00:00Z");
            jdbc.sql("UPDATE read.kpi_sum SET tally = NULL, changes_at = NULL, version = nextval('read.kpi_version')")
                    .update();

            await().until(() -> !isOutdated(sound));

            assertThat(broken).allMatch(this::isOutdated);
            await().until(() -> countedSums(LATER) == 2);
            await().until(() -> restingHours(NOON) == 1);
        } finally {
            for (int i = 0; i < broken.size(); i++) {
                restore(broken.get(i), folds.get(i));
            }
        }
        await().until(() -> broken.stream().noneMatch(this::isOutdated));
    }

    @Test
    void figures_of_an_incident_that_is_gone_go_too() {
        UUID gone = UUID.randomUUID();
        jdbc.sql("INSERT INTO read.kpi_part (incident_id, at, tally) VALUES (?, '2001-01-01T00:00:00Z', ?)")
                .params(gone, Tally.NONE.toBytes())
                .update();
        jdbc.sql("INSERT INTO read.kpi_person (incident_id, person_id, commanded) VALUES (?, 'nobody', true)")
                .param(gone)
                .update();
        jdbc.sql("""
                INSERT INTO read.kpi_incident (id, declared_at, drill, restricted, counts, open, changes_at, fingerprint)
                VALUES (?, '2001-01-01T00:00:00Z', false, false, true, '{}', '2001-01-02T00:00:00Z', '')
                """).param(gone).update();

        await().until(() -> rows("kpi_incident", "id", gone) == 0);

        assertThat(rows("kpi_part", "incident_id", gone)).isZero();
        assertThat(rows("kpi_person", "incident_id", gone)).isZero();
        await().until(() -> countedSums(Instant.parse("2001-01-01T00:00:00Z")) == 2);
    }

    private UUID incident(Instant at) {
        Story story = story().at(at, declared("Figures", "refreshed"));
        assertThat(get("/api/v1/kpis", keyOf("reader", Scope.READ), story).statusCode())
                .isEqualTo(200);
        return UUID.fromString(story.id());
    }

    private String breakFold(UUID id) {
        String fold = jdbc.sql("SELECT state FROM read.incident WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        restore(id, "no fold");
        return fold;
    }

    private void restore(UUID id, String fold) {
        jdbc.sql("UPDATE read.incident SET state = ? WHERE id = ?")
                .params(fold, id)
                .update();
    }

    private void outdate(UUID id, String since) {
        jdbc.sql("UPDATE read.kpi_incident SET changes_at = CAST(? AS timestamptz), fingerprint = '' WHERE id = ?")
                .params(since, id)
                .update();
    }

    private boolean isOutdated(UUID id) {
        return jdbc.sql("SELECT changes_at < now() IS TRUE FROM read.kpi_incident WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long rows(String table, String column, UUID id) {
        return jdbc.sql("SELECT count(*) FROM read." + table + " WHERE " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** What cannot hold is not counted over and over. */
    private long restingHours(Instant at) {
        return jdbc.sql("""
                        SELECT count(*) FROM read.kpi_sum
                        WHERE tally IS NULL AND changes_at > now() AND NOT drill AND NOT restricted
                            AND level = 'HOUR' AND starts_at = date_trunc('hour', :at, 'UTC')
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** That of the hour and that of the day, where they hold. */
    private long countedSums(Instant at) {
        return jdbc.sql("""
                        SELECT count(*) FROM read.kpi_sum
                        WHERE tally IS NOT NULL AND (changes_at > now()) IS NOT FALSE AND NOT drill AND NOT restricted
                            AND (level, starts_at) IN (('HOUR', date_trunc('hour', :at, 'UTC')),
                                ('DAY', date_trunc('day', :at, 'UTC')))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
