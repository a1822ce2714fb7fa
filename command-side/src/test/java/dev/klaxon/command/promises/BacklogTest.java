package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_long_backlog_whose_pieces_take_long_does_not_keep_the_others_waiting() {
        TestDatabase database = TestPostgres.freshDatabase();
        // every piece of work takes longer than the rest after it
        VirtualClock clock = new VirtualClock(Duration.ofSeconds(2));
        Tale silent = Tale.declared(clock.instant(), SEV_1).staffed();
        Tale other = Tale.declared(clock.instant().plus(Duration.ofDays(60)), SEV_1);
        other.staffed().update(0, PUBLIC, other.at(0).plusSeconds(1));
        try (Node node = Node.start(database, clock)) {
            silent.tell(node.events());
            other.tell(node.events());
            await().atMost(PATIENCE).until(() -> node.knows(silent.id()) && node.knows(other.id()));

            clock.pass(Duration.ofDays(60));

            await().atMost(PATIENCE).until(() -> !node.overdue(other.id()).isEmpty());
            await().atMost(PATIENCE).until(() -> node.overdue(silent.id()).size() >= 60 * 24 + 60 * 6);

            assertThat(node.database()
                            .sql("SELECT (SELECT min(tx) FROM write.event WHERE stream = ?)"
                                    + " < (SELECT max(tx) FROM write.event WHERE stream = ? AND sequence < 1500)")
                            .params("watch/" + other.id(), "watch/" + silent.id())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }
}
