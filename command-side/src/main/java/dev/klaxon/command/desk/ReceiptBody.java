package dev.klaxon.command.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command.
 *
 * @param id of the record that the command made, or of what it changed
 * @param incidentId where the record lies under an incident
 * @param version of the incident's own stream after the command
 * @param position opaque; a query that names it sees the command's effect
 */
public record ReceiptBody(
        String id,
        @Nullable String incidentId,
        @Nullable String reference,
        long version,
        String position,
        List<String> eventIds,
        List<WarningBody> warnings) {

    /** A matter of judgement, by its stable code. */
    public record WarningBody(String code, String detail) {}

    ReceiptBody at(String position) {
        return new ReceiptBody(id, incidentId, reference, version, position, eventIds, warnings);
    }
}
