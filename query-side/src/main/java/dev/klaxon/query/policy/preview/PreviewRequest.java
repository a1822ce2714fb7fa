package dev.klaxon.query.policy.preview;

import dev.klaxon.edge.json.Whole;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that would publish a policy; only its document matters here. */
public record PreviewRequest(
        @Whole PolicyDocument document,
        @Nullable Text note,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) {}
