package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromisesOfTwoNodesTest {

    private static final int INCIDENTS = 40;
    /** An update each hour and a brief each four hours; the first of both after one hour. */
    private static final int WINDOWS_OF_TEN_DAYS = 240 + 60;

    private static final String LATENESS = """
            SELECT max(extract(epoch FROM recorded_at - (payload::jsonb ->> 'dueAt')::timestamptz))
            FROM write.event WHERE type = 'UpdateBecameOverdue' AND payload::jsonb ->> 'audience' IS NOT NULL
            """;

    @Test
    void records_each_window_once_whichever_node_sees_it() {
        TestDatabase database = TestPostgres.freshDatabase();
        try (Node one = Node.start(database, null);
                Node two = Node.start(database, null)) {
            Instant now = one.part(InstantSource.class).instant();
            List<Tale> tales = new ArrayList<>();
            for (int i = 0; i < INCIDENTS; i++) {
                Node teller = i % 2 == 0 ? one : two;
                tales.add(Tale.declared(now, SEV_1)
                        .staffed()
                        .update(0, PUBLIC, now.plusSeconds(5))
                        .tell(teller.events()));
            }
            Tale silent = Tale.declared(now.minus(Duration.ofDays(10)), SEV_1).staffed();
            Stamps stamps = Stamps.on(database);
            stamps.show(silent.at(0));
            silent.tell(one.events());
            stamps.hide();

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> tales.stream()
                            .noneMatch(tale -> two.overdue(tale.id()).isEmpty()));

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> two.overdue(silent.id()).size() == WINDOWS_OF_TEN_DAYS);
            assertThat(tales)
                    .allSatisfy(tale -> assertThat(one.overdue(tale.id())).hasSize(1));
            System.out.printf(
                    "%d due times at once, recorded by two nodes at most %.3f s late%n",
                    INCIDENTS, two.database().sql(LATENESS).query(Double.class).single());
        }
    }
}
