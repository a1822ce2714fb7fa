package dev.klaxon.query.postmortem;

import dev.klaxon.query.documents.Csv;
import dev.klaxon.query.people.PersonAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions for a spreadsheet: one a line. */
final class ActionSheet {

    private ActionSheet() {}

    static String of(List<ActionAnswer> actions) {
        Csv csv = new Csv(
                "id",
                "postmortemId",
                "incidentId",
                "title",
                "category",
                "ownerId",
                "ownerName",
                "dueOn",
                "acceptanceCriteria",
                "okr",
                "status",
                "overdue",
                "addedAt",
                "completedAt",
                "verifiedAt",
                "verifiedById",
                "verifiedByName",
                "droppedAt",
                "dropReason");
        actions.forEach(action -> csv.add(
                action.id(),
                action.postmortemId(),
                action.incidentId(),
                action.title(),
                action.category(),
                id(action.owner()),
                name(action.owner()),
                action.dueOn(),
                action.acceptanceCriteria(),
                action.okr(),
                action.status(),
                action.overdue(),
                action.addedAt(),
                action.completedAt(),
                action.verifiedAt(),
                id(action.verifiedBy()),
                name(action.verifiedBy()),
                action.droppedAt(),
                action.dropReason()));
        return csv.text();
    }

    private static @Nullable String id(@Nullable PersonAnswer person) {
        return person == null ? null : person.id();
    }

    private static @Nullable String name(@Nullable PersonAnswer person) {
        return person == null ? null : person.name();
    }
}
