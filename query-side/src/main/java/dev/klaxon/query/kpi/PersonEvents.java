package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pages through what lies behind a figure of one person, in order of declaration. */
final class PersonEvents {

    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::declaredAt)
            .thenComparing(Place::incidentId)
            .thenComparingInt(Place::number);

    private PersonEvents() {}

    private record Place(Instant declaredAt, UUID incidentId, int number) {}

    private record Item(Place place, Contribution contribution) {}

    static Page<Contribution> contributions(
            KpiEvents.Figure figure,
            Question question,
            List<IncidentMeasures> all,
            @Nullable String cursor,
            int limit) {
        Place last = Cursor.read(cursor, 3, PersonEvents::place).orElse(null);
        Map<UUID, Instant> declared = new HashMap<>();
        all.forEach(incident -> declared.put(incident.incidentId().value(), incident.declaredAt()));
        Map<UUID, Integer> told = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Contribution contribution : KpiEvents.contributions(figure, question, all)) {
            UUID id = contribution.incidentId().value();
            int number = told.merge(id, 1, Integer::sum);
            items.add(new Item(new Place(declared.getOrDefault(id, Instant.EPOCH), id, number), contribution));
        }
        List<Item> found = items.stream()
                .filter(item -> last == null || IN_ORDER.compare(item.place(), last) > 0)
                .sorted(Comparator.comparing(Item::place, IN_ORDER))
                .limit(limit + 1L)
                .toList();
        return Page.of(
                        found,
                        limit,
                        item -> Cursor.of(
                                item.place().declaredAt(),
                                item.place().incidentId(),
                                item.place().number()))
                .map(Item::contribution);
    }

    private static Place place(List<String> keys) {
        try {
            return new Place(Wire.instant(keys.get(0)), UUID.fromString(keys.get(1)), Integer.parseInt(keys.get(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
