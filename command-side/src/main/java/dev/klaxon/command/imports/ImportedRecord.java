package dev.klaxon.command.imports;

import dev.klaxon.command.verb.Keys;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a line tells beside its body: whose record it is, who claims it, and the ids that follow from its key. */
public final class ImportedRecord implements Keys {

    private final StagedLine line;
    private final IncidentId incidentId;
    private final Claim claim;
    private final List<String> variables;
    private final OtherLines others;

    /**
     * A line and what it is to be read with.
     *
     * @param variables of its path
     */
    ImportedRecord(StagedLine line, IncidentId incidentId, Claim claim, List<String> variables, OtherLines others) {
        this.line = line;
        this.incidentId = incidentId;
        this.claim = claim;
        this.variables = variables;
        this.others = others;
    }

    public IncidentId incidentId() {
        return incidentId;
    }

    public Claim claim() {
        return claim;
    }

    @Override
    public String source() {
        return Objects.requireNonNull(claim.imported()).source();
    }

    @Override
    public String incidentKey() {
        return line.incident();
    }

    @Override
    public String reference() {
        return DerivedIds.reference(source(), incidentKey());
    }

    /** Its body, JSON. */
    String body() {
        return line.body();
    }

    @Override
    public UUID id(String part) {
        return DerivedIds.record(source(), line.key(), line.occurredAt(), part);
    }

    @Override
    public UUID named(String keyOrId, String part) {
        return others.occurredAt(keyOrId)
                .map(at -> DerivedIds.record(source(), keyOrId, at, part))
                .orElseGet(() -> uuid(keyOrId));
    }

    /** The id of the event that is named, by the key of the line that made it or by its id. */
    @Override
    public UUID event(String keyOrId) {
        return others.occurredAt(keyOrId).flatMap(at -> others.event(keyOrId)).orElseGet(() -> uuid(keyOrId));
    }

    @Override
    public IncidentId incidentNamed(String keyOrId) {
        return others.incident(keyOrId).orElseGet(() -> new IncidentId(uuid(keyOrId)));
    }

    /** What stands in the n-th {@code *} of the pattern, from 0. */
    public String variable(int n) {
        return variables.get(n);
    }

    /**
     * What no record is without, though a request may leave it to the policy.
     *
     * @throws CommandRejected {@code invalid-value} where it is absent
     */
    public static <T> T demand(@Nullable T value, String pointer) {
        if (value == null) {
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, pointer + " is required", List.of(new FieldError(pointer, "is required")));
        }
        return value;
    }

    @Override
    public RuntimeException awaiting(String record) {
        return new RecordAwaited(record);
    }

    private static UUID uuid(String id) {
        try {
            return Wire.id(id);
        } catch (IllegalArgumentException e) {
            throw new RecordAwaited(id);
        }
    }
}
