package dev.klaxon.query.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents add to the figures at an instant, folded anew. */
@Component
class KpiFolds {

    private static final int AT_ONCE = 200;

    private final Incidents incidents;
    private final PolicyShelf policies;

    KpiFolds(Incidents incidents, PolicyShelf policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    /**
     * Those of the incidents that there are.
     *
     * @param judge in place of the version in force when each was declared
     */
    List<IncidentMeasures> measures(Collection<UUID> ids, @Nullable Policy judge, Instant now) {
        List<IncidentMeasures> measures = new ArrayList<>();
        each(ids, judge, now, measures::add);
        return measures;
    }

    /** The same one after another, so that only a few of many are held at a time. */
    void each(Collection<UUID> ids, @Nullable Policy judge, Instant now, Consumer<IncidentMeasures> taker) {
        List<IncidentId> all = ids.stream().map(IncidentId::new).toList();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<IncidentId> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
            incidents
                    .find(some)
                    .values()
                    .forEach(whole -> taker.accept(measures(
                            new IncidentWithLearning(whole.incident(), Learning.of(whole.postmortem())), judge, now)));
        }
    }

    /** Those of one incident. */
    IncidentMeasures measures(IncidentWithLearning incident, @Nullable Policy judge, Instant now) {
        IncidentState state = incident.state();
        Policy policy = judge == null ? policies.at(state.policyVersion()) : judge;
        return IncidentMeasures.of(state, policy, incident.learning(), now);
    }
}
