package dev.klaxon.query.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.kpi.measure.PersonMeasures;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents add to the figures of one person, folded anew: those of one person are few. */
@Component
class PersonFolds {

    private static final int AT_ONCE = 200;

    private final PersonTable parts;
    private final Recurrences recurrences;
    private final Incidents incidents;
    private final PolicyShelf policies;

    PersonFolds(PersonTable parts, Recurrences recurrences, Incidents incidents, PolicyShelf policies) {
        this.parts = parts;
        this.recurrences = recurrences;
        this.incidents = incidents;
        this.policies = policies;
    }

    /**
     * All that the figures of a person rest on.
     *
     * @param measures also of incidents in which theirs recurred, or of which they only own an action
     * @param commanded those that count
     */
    record Found(List<IncidentMeasures> measures, Set<IncidentId> commanded) {

        /** The filter, of what the person commanded alone. */
        KpiFilter of(KpiFilter filter) {
            return filter.of(commanded);
        }
    }

    /**
     * Whatever their period.
     *
     * @param judge in place of the version in force when each was declared
     */
    Found of(String person, Reader reader, @Nullable Policy judge, Instant now) {
        Set<IncidentId> ids = new LinkedHashSet<>();
        Set<IncidentId> commanded = new HashSet<>();
        for (PersonTable.Part part : parts.of(person, reader)) {
            ids.add(part.incidentId());
            if (part.commanded()) {
                commanded.add(part.incidentId());
            }
        }
        List<UUID> mayRecur = commanded.stream().map(IncidentId::value).toList();
        recurrences.firstShown(mayRecur, reader).values().forEach(other -> ids.add(new IncidentId(other)));
        List<IncidentMeasures> measures = new ArrayList<>();
        List<IncidentId> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<IncidentId> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
            for (WholeIncident whole : incidents.find(some).values()) {
                IncidentState fold = whole.incident();
                Policy policy = judge == null ? policies.at(fold.policyVersion()) : judge;
                measures.add(PersonMeasures.of(fold, policy, Learning.of(whole.postmortem()), person, now));
            }
        }
        return new Found(measures, commanded);
    }
}
