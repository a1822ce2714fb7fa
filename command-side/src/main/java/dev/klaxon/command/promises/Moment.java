package dev.klaxon.command.promises;

import dev.klaxon.command.incident.IncidentFolds;
import dev.klaxon.command.postmortem.PostmortemFolds;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.promise.Owed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which something was recorded of an incident or of its post-mortem.
 *
 * @param telling whether it can have changed what is owed
 * @param standing how both stood after it
 */
record Moment(Instant recordedAt, boolean telling, Standing standing) {

    /** The moments of both streams, each stream in its own order. */
    static List<Moment> of(List<IncidentFolds.Told> incident, List<PostmortemFolds.Told> postmortem) {
        List<Moment> moments = new ArrayList<>();
        IncidentState state = incident.getFirst().state();
        @Nullable PostmortemState learnt = null;
        int own = 0;
        int other = 0;
        while (own < incident.size() || other < postmortem.size()) {
            boolean next = other == postmortem.size()
                    || (own < incident.size()
                            && !incident.get(own)
                                    .recordedAt()
                                    .isAfter(postmortem.get(other).recordedAt()));
            if (next) {
                IncidentFolds.Told told = incident.get(own++);
                state = told.state();
                moments.add(new Moment(told.recordedAt(), Owed.dependsOn(told.event()), new Standing(state, learnt)));
            } else {
                PostmortemFolds.Told told = postmortem.get(other++);
                learnt = told.state();
                moments.add(new Moment(told.recordedAt(), true, new Standing(state, learnt)));
            }
        }
        return moments;
    }
}
