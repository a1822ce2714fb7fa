package dev.klaxon.query.knownissue;

import dev.klaxon.domain.knownissue.KnownIssue;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import dev.klaxon.views.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one known issue, out of its fold. */
final class KnownIssueRows {

    private KnownIssueRows() {}

    static List<Row> of(KnownIssue issue) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(issue));
        int number = 1;
        for (WorkaroundAdded workaround : issue.workarounds()) {
            rows.add(Row.of("known_issue_workaround")
                    .with("id", workaround.workaroundId())
                    .with("known_issue_id", workaround.knownIssueId())
                    .with("number", number++)
                    .with("steps", workaround.steps())
                    .with("risk_notes", workaround.riskNotes())
                    .with("rollback", workaround.rollback())
                    .with("added_at", workaround.claim().occurredAt()));
        }
        return rows;
    }

    private static Row row(KnownIssue issue) {
        KnownIssueRecorded recorded = issue.recorded();
        KnownIssueResolved resolution = issue.resolution();
        return Row.of("known_issue")
                .with("id", issue.id())
                .with("title", recorded.title())
                .with("symptoms", recorded.symptoms())
                .with("services", recorded.services())
                .with("root_cause_key", recorded.rootCauseKey())
                .with("customer_text", recorded.customerText())
                .with("words", words(recorded))
                .with("opened_at", recorded.claim().occurredAt())
                .with("opened_by", recorded.claim().actor().id())
                .with("opened_by_name", recorded.claim().actor().name())
                .with(
                        "resolved_at",
                        resolution == null ? null : resolution.claim().occurredAt())
                .with("resolution", resolution == null ? null : resolution.text())
                .with("fixed_in", resolution == null ? null : resolution.fixedIn())
                .with("workarounds", issue.workarounds().size())
                .with("version", issue.version());
    }

    /** What a search looks through: all that was said of the issue, and its keys. */
    private static String words(KnownIssueRecorded recorded) {
        Stream<@Nullable Object> said =
                Stream.of(recorded.title(), recorded.symptoms(), recorded.customerText(), recorded.rootCauseKey());
        return Stream.concat(said.filter(Objects::nonNull), recorded.services().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
