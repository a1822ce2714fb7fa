package dev.klaxon.query.pages;

import dev.klaxon.query.timeline.TimelineItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of one day in UTC. */
public record Day(LocalDate date, List<TimelineItem> lines) {

    static List<Day> of(List<TimelineItem> items) {
        Map<LocalDate, List<TimelineItem>> days = new LinkedHashMap<>();
        items.forEach(item -> days.computeIfAbsent(
                        LocalDate.ofInstant(item.occurredAt(), ZoneOffset.UTC), date -> new ArrayList<>())
                .add(item));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
