package dev.klaxon.command.incident.evidence;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.EVIDENCE_EMPTY;
import static dev.klaxon.domain.refusal.Code.HASH_MISMATCH;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;
import static dev.klaxon.events.incident.EvidenceKind.LOG;

import dev.klaxon.command.desk.Sha256;
import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final EvidenceId ID = new EvidenceId(MADE);
    private static final Text TITLE = Text.of("A title");
    private static final String HASH = Sha256.hex("a line");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void takes_a_text() {
        incident.when(evidence("a line", null, null, null)).then(attached("a line", null, null));
    }

    @Test
    void takes_a_text_that_matches_its_hash() {
        incident.when(evidence("a line", null, HASH, null)).then(attached("a line", null, HASH));
    }

    @Test
    void refuses_a_text_that_does_not_match_its_hash() {
        incident.when(evidence("another line", null, HASH, null)).thenRefused(HASH_MISMATCH);
    }

    @Test
    void takes_an_address_with_the_hash_of_what_lies_there() {
        incident.when(evidence(null, "s3://logs/1", HASH, null)).then(attached(null, "s3://logs/1", HASH));
    }

    @Test
    void refuses_an_address_without_a_hash() {
        incident.when(evidence(null, "s3://logs/1", null, null)).thenRefused(INVALID_VALUE);
    }

    @Test
    void takes_the_hash_of_bytes_that_follow() {
        incident.when(evidence(null, null, HASH, null)).then(attached(null, null, HASH));
    }

    @Test
    void refuses_nothing_at_all() {
        incident.when(evidence(null, null, null, null)).thenRefused(EVIDENCE_EMPTY);
    }

    @Test
    void refuses_a_blank_text() {
        incident.when(evidence(" ", null, null, null)).thenRefused(EVIDENCE_EMPTY);
    }

    @Test
    void refuses_a_blank_text_with_a_hash() {
        incident.when(evidence(" ", null, HASH, null)).thenRefused(EVIDENCE_EMPTY);
    }

    @Test
    void refuses_what_will_be_collected() {
        incident.when(evidence("a line", null, null, at(999).instant())).thenRefused(TIME_IN_FUTURE);
    }

    @Test
    void takes_imported_evidence_as_bare_as_it_is() {
        incident.imported("e-1")
                .when(told(AttachEvidence.class, "kind", LOG))
                .then(new EvidenceAttached(
                        INCIDENT, ID, LOG, null, null, null, null, null, false, null, incident.claim()));
    }

    private static AttachEvidence evidence(
            @Nullable String text, @Nullable String uri, @Nullable String sha256, @Nullable Instant collectedAt) {
        return new AttachEvidence(
                LOG, TITLE, Text.ofNullable(text), Text.ofNullable(uri), sha256, collectedAt, true, "eu");
    }

    private EvidenceAttached attached(@Nullable String text, @Nullable String uri, @Nullable String sha256) {
        return new EvidenceAttached(
                INCIDENT,
                ID,
                LOG,
                TITLE,
                Text.ofNullable(text),
                Text.ofNullable(uri),
                sha256,
                null,
                true,
                "eu",
                incident.claim());
    }
}
