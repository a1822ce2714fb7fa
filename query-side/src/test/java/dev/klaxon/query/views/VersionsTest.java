package dev.klaxon.query.views;

import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.LoneNode;
import dev.klaxon.query.Story;
import dev.klaxon.query.timeline.TimelineView;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

/** Programs that know different versions of a view share a database, each with tables of its own. */
@ExtendWith(OutputCaptureExtension.class)
class VersionsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final int OLDER = 0;
    private static final int NEWER = 1_000;

    private final TestDatabase database = TestPostgres.freshDatabase();

    @Test
    void an_upgraded_program_builds_its_own_beside_those_of_others(CapturedOutput output) {
        String admin;
        Story story;
        try (LoneNode newer = node(NEWER)) {
            admin = newer.key("root", Scope.READ, Scope.ADMIN);
            story = newer.story().then(declared("Seen by all"), noted("In tables of tomorrow"));
            newer.settle(admin);
            assertThat(actions(newer, story, admin)).contains("IN TABLES OF TOMORROW");
        }
        try (LoneNode older = node(OLDER)) {
            older.settle(admin);
            Story known = older.story().then(declared("Known before"), noted("In older tables"));
            assertThat(actions(older, known, admin)).contains("IN OLDER TABLES");
            String abandoned = registered(older, NEWER);
            try (LoneNode today = new LoneNode(database, NOW)) {
                assertThat(output).contains("View timeline has no tables of version 1 yet");
                assertThat(output).doesNotContain("View incidents has no tables");
                assertThat(actions(today, known, admin)).contains("In older tables");
                today.rebuild("timeline", admin);
                Story both = today.story().then(declared("Told to one"), noted("Read by both"));
                assertThat(actions(today, both, admin)).contains("Read by both");
                assertThat(actions(older, both, admin)).contains("READ BY BOTH");
                assertThat(older.projection("timeline", admin).get("version").intValue())
                        .isEqualTo(OLDER);
                assertThat(today.projection("timeline", admin).get("version").intValue())
                        .isEqualTo(1);
                assertThat(List.of(older.digest("incidents", admin)))
                        .as("what both know they keep together")
                        .containsExactly(today.digest("incidents", admin));
                assertThat(registered(today, NEWER))
                        .as("what nobody here knows is left alone")
                        .isEqualTo(abandoned);
            }
            Story after = older.story().then(declared("Gone on"), noted("Rolled back"));
            assertThat(actions(older, after, admin)).contains("ROLLED BACK");
        }
        try (LoneNode newer = node(NEWER)) {
            assertThat(newer.items("/api/v1/incidents/" + story.id() + "/timeline", 200, admin))
                    .hasSize(2);
            newer.settle(admin);
            assertThat(count(newer, NEWER)).isEqualTo(count(newer, OLDER));
        }
    }

    /** A program with another version of the timeline. */
    private LoneNode node(int version) {
        return new LoneNode(database, NOW, beans -> exchangeTimeline(beans, version));
    }

    private static void exchangeTimeline(GenericApplicationContext beans, int version) {
        beans.registerBean("exchange", BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof TimelineView today ? new LoudTimeline(today, version) : bean;
            }
        });
    }

    /** Says everything in capitals. */
    private record LoudTimeline(TimelineView today, int version) implements View<WholeIncident> {

        @Override
        public String name() {
            return today.name();
        }

        @Override
        public Folding<WholeIncident> folding() {
            return today.folding();
        }

        @Override
        public List<Table> tables() {
            return today.tables();
        }

        @Override
        public List<Row> rows(Past<WholeIncident> past) {
            return today.rows(past).stream()
                    .map(row -> row.with(
                            "action", row.values().get("action").textValue().toUpperCase(Locale.ROOT)))
                    .toList();
        }

        @Override
        public String ddl() {
            return today.ddl() + "; ALTER TABLE timeline ADD COLUMN loudness int NOT NULL DEFAULT 11";
        }
    }

    private static List<String> actions(LoneNode node, Story story, String key) {
        return node.items("/api/v1/incidents/" + story.id() + "/timeline", 200, key).stream()
                .map(line -> line.get("action").stringValue())
                .toList();
    }

    private static String registered(LoneNode node, int version) {
        return node.sql()
                .sql("SELECT v::text FROM read.view v WHERE name = 'timeline' AND version = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    private static long count(LoneNode node, int version) {
        return node.sql()
                .sql("SELECT count(*) FROM view_timeline_%d_1.timeline".formatted(version))
                .query(Long.class)
                .single();
    }
}
