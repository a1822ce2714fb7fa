package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was published to PUBLIC, and nothing else: no titles, references, services or severities, for those were not.
 * Drills are not in it. Restriction changes nothing: it hides the record, never what was already published.
 */
@Component
class PublicStatus {

    private static final String TOLD =
            "SELECT id FROM incident WHERE told_public_at IS NOT NULL AND NOT drill AND open = :open"
                    + " ORDER BY told_public_at DESC, id DESC LIMIT :limit";
    private static final int MOST_OPEN = 100;
    private static final int MOST_PAST = 20;

    private final Views views;
    private final Incidents incidents;

    PublicStatus(Views views, Incidents incidents) {
        this.views = views;
        this.incidents = incidents;
    }

    /**
     * All that is shown.
     *
     * @param current what is being worked on, last told first
     */
    public record Board(List<Published> current, List<Published> past) {}

    /**
     * One incident as the public knows it.
     *
     * @param since when the public was first told
     * @param status one word on how it stands; null where nothing was said
     * @param updates the newest first
     */
    public record Published(Instant since, @Nullable String status, boolean over, List<Update> updates) {}

    /**
     * One update.
     *
     * @param word the source's own word for the status then, or that it was the last one
     */
    public record Update(
            Instant at,
            @Nullable String word,
            List<String> paragraphs,
            @Nullable Instant nextAt) {}

    Board now() {
        List<Published> open = find(true, MOST_OPEN);
        List<Published> told = find(false, MOST_PAST);
        return new Board(
                open.stream().filter(incident -> !incident.over()).toList(),
                Stream.concat(open.stream().filter(Published::over), told.stream())
                        .toList());
    }

    private List<Published> find(boolean open, int limit) {
        List<IncidentId> told = views.sql(TOLD)
                .param("open", open)
                .param("limit", limit)
                .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
        Map<IncidentId, WholeIncident> found = incidents.find(told);
        return told.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .map(whole -> published(whole.incident()))
                .toList();
    }

    private static Published published(IncidentState incident) {
        List<Filed<UpdatePublished>> told = incident.communication().updates().entries().stream()
                .filter(entry -> entry.event().audience() == Audience.PUBLIC)
                .toList();
        boolean resolved = told.getLast().event().kind() == UpdateKind.RESOLUTION;
        String status = resolved ? "Resolved" : incident.isOpen() ? "Ongoing" : null;
        return new Published(
                told.getFirst().at(),
                status,
                resolved || !incident.isOpen(),
                told.reversed().stream().map(PublicStatus::update).toList());
    }

    private static Update update(Filed<UpdatePublished> entry) {
        UpdatePublished told = entry.event();
        String word = told.sourceStatus() != null
                ? told.sourceStatus()
                : told.kind() == UpdateKind.RESOLUTION ? "Resolved" : null;
        List<String> paragraphs = Stream.of(
                        told.acknowledge(),
                        told.impact(),
                        told.action(),
                        told.workaround(),
                        told.customerSteps(),
                        told.cause(),
                        told.prevention())
                .filter(Objects::nonNull)
                .map(Text::toString)
                .toList();
        return new Update(entry.at(), word, paragraphs, told.nextUpdateAt());
    }
}
