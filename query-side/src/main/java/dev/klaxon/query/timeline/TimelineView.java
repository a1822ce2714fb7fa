package dev.klaxon.query.timeline;

import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.views.Change;
import dev.klaxon.views.Delta;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One readable line for each event. A line is added with its event; a correction or a redaction has the lines of its
 * incident told anew.
 */
@Component
public final class TimelineView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "timeline";

    private static final Table LINES = Table.of("timeline", "incident_id", "event_id");

    private final Histories histories;

    TimelineView(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Folding<WholeIncident> folding() {
        return histories.incidents();
    }

    @Override
    public List<Table> tables() {
        return List.of(LINES);
    }

    @Override
    public List<Row> rows(Past<WholeIncident> past) {
        return rows(past, past.events());
    }

    @Override
    public Delta delta(Change<WholeIncident> change) {
        boolean anew = change.events().stream().anyMatch(TimelineView::changesOtherLines);
        return anew ? View.super.delta(change) : Delta.of(rows(change.after(), change.events()));
    }

    private static List<Row> rows(Past<WholeIncident> past, List<LoggedEvent> told) {
        return Entries.of(told, past.state().postmortem()).stream()
                .map(TimelineTable::row)
                .toList();
    }

    private static boolean changesOtherLines(LoggedEvent told) {
        return switch (told.event()) {
            case EntryCorrected e -> true;
            case EvidenceRedacted e -> true;
            case PostmortemEntryCorrected e -> true;
            default -> false;
        };
    }
}
