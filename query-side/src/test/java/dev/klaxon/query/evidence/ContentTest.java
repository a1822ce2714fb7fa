package dev.klaxon.query.evidence;

import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.query.Story.declared;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.query.timeline.TimelineView;
import dev.klaxon.store.Append;
import dev.klaxon.store.Contents;
import dev.klaxon.store.EventIds;
import dev.klaxon.views.Views;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ContentTest extends QuerySideTest {

    private static final String BYTES = "<script>alert('numbat')</script>";

    private final EvidenceId evidence = new EvidenceId(EventIds.next());

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private Contents contents;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private Views views;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Story story;

    @SuppressWarnings("NullAway.Init") // made before each test
    private String reader;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Contents.Upload upload;

    @BeforeEach
    void store() throws Exception {
        upload = contents.store(evidence.value(), new ByteArrayInputStream(BYTES.getBytes(UTF_8)));
        Append.Reservation kept = Contents.kept(evidence.value(), upload);
        jdbc.sql("INSERT INTO write.reservation (kind, key, owner) VALUES (?, ?, ?)")
                .params(kept.kind(), kept.key(), kept.owner())
                .update();
        story = story().then(declared("Quokka"));
        story.then(
                Fact.of(new EvidenceAttached(
                        incident(),
                        evidence,
                        EvidenceKind.DOCUMENT,
                        Text.of("A numbat/../\"title\""),
                        null,
                        null,
                        upload.sha256(),
                        null,
                        true,
                        "eu",
                        claim())),
                Fact.of(new EvidenceContentStored(
                        incident(), evidence, upload.sha256(), upload.size(), "text/html", claim())));
        reader = keyOf("reader", Scope.READ);
    }

    @Test
    void answers_the_bytes_as_an_attachment_that_no_browser_runs() {
        var answer = get(path(), reader, story);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"%s-%s.bin\"".formatted(story.reference(), evidence));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(BYTES.length()));
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + upload.sha256() + "\"");
        assertThat(answer.headers().firstValue("Repr-Digest"))
                .hasValueSatisfying(digest -> assertThat(digest).startsWith("sha-256=:"));
        assertThat(get(path(), reader, "If-None-Match", "\"" + upload.sha256() + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(path(), reader, "Range", "bytes=1-6").body()).isEqualTo("script");
    }

    @Test
    void answers_nothing_where_there_are_no_bytes() {
        get(path(), reader, story);

        for (String id : List.of(UUID.randomUUID().toString(), "no-id")) {
            assertThat(get("/api/v1/incidents/%s/evidence/%s/content".formatted(story.id(), id), reader)
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void answers_nobody_who_may_not_read_the_incident() {
        story.then(restricted());

        assertThat(get(path(), reader, story).statusCode()).isEqualTo(404);
        assertThat(get(path(), keyOf("ada", Scope.READ), story).statusCode()).isEqualTo(200);
        assertThat(get(path(), keyOf("root", Scope.RESPOND), story).statusCode())
                .isEqualTo(403);
    }

    @Test
    void hides_what_is_redacted_from_every_answer_also_where_it_is_only_sealed() {
        story.then(Fact.of(corrected("title", "A numbat", "A better numbat")));
        story.then(Fact.of(new EvidenceRedacted(incident(), evidence, Text.of("A name"), true, claim())));

        assertThat(get(path(), keyOf("lex", Scope.READ, Scope.LEGAL), story).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/incidents/" + story.id(), reader, story).body()).doesNotContain("numbat");
        for (String wish : List.of("", "?corrections=true")) {
            assertThat(get("/api/v1/incidents/" + story.id() + "/timeline" + wish, reader, story)
                            .body())
                    .doesNotContain("numbat")
                    .contains("Evidence attached (document): [erased]");
        }
        story.then(Fact.of(corrected("collectedAt", null, "2026-01-02T03:04:05Z")));
        assertThat(get("/api/v1/incidents/" + story.id() + "/timeline", reader, story)
                        .body())
                .doesNotContain("numbat")
                .contains("2026-01-02T03:04:05Z");
    }

    @Test
    void takes_the_texts_out_of_the_stored_views_and_a_rebuild_gives_the_same() {
        story.then(Fact.of(corrected("title", "A numbat", "A better numbat")));
        story.then(Fact.of(new EvidenceRedacted(incident(), evidence, Text.of("A name"), false, claim())));
        get(path(), reader, story);
        get("/api/v1/incidents/" + story.id() + "/timeline", reader, story);

        assertThat(views.read(
                        List.of(TimelineView.NAME),
                        () -> views.sql("SELECT string_agg(action, ' ') FROM timeline WHERE incident_id = :id::uuid")
                                .param("id", story.id())
                                .query(String.class)
                                .single()))
                .doesNotContain("numbat");
        String admin = keyOf("root", Scope.ADMIN);
        for (String view : List.of("incidents", "timeline")) {
            JsonNode live = json(get("/api/v1/projections/" + view + "/digest", admin));
            rebuild(view, admin);

            JsonNode again = json(get("/api/v1/projections/" + view + "/digest", admin));
            assertThat(again.get("digest").stringValue())
                    .isEqualTo(live.get("digest").stringValue());
        }
    }

    private EntryCorrected corrected(String field, @Nullable String oldValue, String value) {
        UUID attachment = jdbc.sql("SELECT event_id FROM write.event WHERE stream = ? AND type = 'EvidenceAttached'")
                .param(story.id())
                .query(UUID.class)
                .single();
        return new EntryCorrected(
                incident(),
                attachment,
                field,
                Text.ofNullable(oldValue),
                Text.of(value),
                Text.of("Said wrongly"),
                claim());
    }

    private String path() {
        return "/api/v1/incidents/%s/evidence/%s/content".formatted(story.id(), evidence);
    }

    private IncidentId incident() {
        return IncidentId.parse(story.id());
    }

    private static Claim claim() {
        return new Claim(Person.of("ada", "Ada"), NOON, Precision.SECOND);
    }
}
