package dev.klaxon.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeTest {

    @Test
    void every_refusal_has_the_name_that_clients_know() {
        assertThat(Arrays.stream(Code.values()).map(Code::wire))
                .containsExactlyInAnyOrder(
                        "already-answered",
                        "as-of-in-future",
                        "brief-incomplete",
                        "commander-busy",
                        "commitment-needs-approval",
                        "duplicate-external-key",
                        "evidence-empty",
                        "exit-criteria-not-met",
                        "field-not-correctable",
                        "forbidden",
                        "handoff-incomplete",
                        "handover-note-missing",
                        "hash-mismatch",
                        "host-not-allowed",
                        "idempotency-key-reused",
                        "incident-merged",
                        "incident-not-open",
                        "internal-error",
                        "invalid-value",
                        "malformed-json",
                        "merge-cycle",
                        "method-not-allowed",
                        "next-update-in-past",
                        "next-update-missing",
                        "not-acceptable",
                        "not-an-approver",
                        "not-cancellable",
                        "not-found",
                        "not-merged",
                        "not-resolved",
                        "own-hold",
                        "own-proposal",
                        "period-empty",
                        "policy-invalid",
                        "postmortem-exists",
                        "postmortem-incomplete",
                        "promise-beyond-limit",
                        "rationale-missing",
                        "record-unreadable",
                        "request-in-progress",
                        "series-too-long",
                        "severity-unchanged",
                        "stale-version",
                        "store-unavailable",
                        "time-in-future",
                        "too-large",
                        "too-many-requests",
                        "transition-not-allowed",
                        "unauthenticated",
                        "unknown-field",
                        "unknown-zone",
                        "unsupported-media-type",
                        "unverified-fact",
                        "update-incomplete",
                        "version-conflict",
                        "view-behind");
    }

    @Test
    void every_warning_has_the_name_that_clients_know() {
        assertThat(Arrays.stream(WarningCode.values()).map(WarningCode::wire))
                .containsExactlyInAnyOrder(
                        "actions-outside-range",
                        "approval-lapsed",
                        "brief-too-long",
                        "commander-busy",
                        "commitment-overridden",
                        "impact-unknown",
                        "person-named",
                        "promise-beyond-target",
                        "roles-missing",
                        "second-approver-needed",
                        "severity-differs",
                        "vague-wording");
    }
}
