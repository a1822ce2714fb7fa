package dev.klaxon.command.incident.content;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.EVIDENCE_EMPTY;
import static dev.klaxon.domain.refusal.Code.HASH_MISMATCH;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Sha256;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.store.Contents.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final EvidenceId ID = new EvidenceId(id(9));
    private static final String HASH = Sha256.hex("the bytes");

    private final IncidentFixture incident = IncidentFixture.of(
                    (incidents, policies) -> new StoreContentHandler(incidents))
            .given(at(0).declared());

    @Test
    void takes_the_bytes_that_were_announced() {
        incident.given(attached(null, null, HASH)).when(bytes(HASH, 9)).then(stored(HASH));
    }

    @Test
    void takes_a_copy_of_what_lies_at_an_address() {
        incident.given(attached(null, "s3://logs/1", HASH)).when(bytes(HASH, 9)).then(stored(HASH));
    }

    @Test
    void takes_any_bytes_where_an_import_announced_none() {
        incident.given(attached(null, null, null)).when(bytes(HASH, 9)).then(stored(HASH));
    }

    @Test
    void refuses_other_bytes_than_were_announced() {
        incident.given(attached(null, null, Sha256.hex("others")))
                .when(bytes(HASH, 9))
                .thenRefused(HASH_MISMATCH);
    }

    @Test
    void refuses_bytes_for_evidence_that_nobody_attached() {
        incident.when(bytes(HASH, 9)).thenRefused(NOT_FOUND);
    }

    @Test
    void refuses_bytes_for_a_text() {
        incident.given(attached("the bytes", null, HASH)).when(bytes(HASH, 9)).thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void refuses_nothing_at_all() {
        incident.given(attached(null, null, null))
                .when(bytes(Sha256.hex(""), 0))
                .thenRefused(EVIDENCE_EMPTY);
    }

    @Test
    void changes_nothing_when_the_same_bytes_come_again() {
        incident.given(attached(null, null, HASH), stored(HASH))
                .when(bytes(HASH, 9))
                .thenNothing();
    }

    @Test
    void refuses_other_bytes_once_some_are_stored() {
        incident.given(attached(null, null, null), stored(Sha256.hex("others")))
                .when(bytes(HASH, 9))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void refuses_bytes_for_what_is_redacted() {
        incident.given(
                        attached(null, null, HASH),
                        new EvidenceRedacted(INCIDENT, ID, Text.of("A name"), false, incident.claim()))
                .when(bytes(HASH, 9))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void refuses_bytes_for_an_incident_that_has_ended() {
        incident.given(attached(null, null, HASH), at(20).cancelled())
                .when(bytes(HASH, 9))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    private static StoreContent bytes(String sha256, long size) {
        return new StoreContent(INCIDENT, ID, new Upload(id(99), sha256, size), "image/png");
    }

    private EvidenceContentStored stored(String sha256) {
        return new EvidenceContentStored(INCIDENT, ID, sha256, 9, "image/png", incident.claim());
    }

    private static EvidenceAttached attached(@Nullable String text, @Nullable String uri, @Nullable String sha256) {
        return new EvidenceAttached(
                INCIDENT,
                ID,
                EvidenceKind.SCREENSHOT,
                Text.of("A title"),
                Text.ofNullable(text),
                Text.ofNullable(uri),
                sha256,
                null,
                false,
                null,
                at(9).claim());
    }
}
