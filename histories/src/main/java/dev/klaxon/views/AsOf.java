package dev.klaxon.views;

import dev.klaxon.histories.Histories;
import dev.klaxon.histories.UpTo;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An instant that a reading goes back to.
 *
 * @param instant by which words of time are judged
 * @param position the last that had been put in order by then
 * @param logSize how many events had been
 */
public record AsOf(Instant instant, Position position, long logSize, Histories histories) {

    private static final int AT_ONCE = 200;

    boolean shows(View<?> view) {
        return view.isOfThePast() && view.folding().equals(histories.incidents());
    }

    /** How these incidents stood; those that were not there yet are left out. */
    Map<String, WholeIncident> records(Collection<String> subjects) {
        Map<String, WholeIncident> records = new HashMap<>();
        List<String> all = new ArrayList<>(subjects);
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            records.putAll(histories
                    .incidents()
                    .load(all.subList(start, Math.min(start + AT_ONCE, all.size())), UpTo.position(position)));
        }
        return records;
    }
}
