package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where figures come from: those of all incidents, and those of one person. */
@Component
class KpiSource {

    private final KpiReading reading;
    private final KpiEvents events;
    private final PersonFolds persons;
    private final PastFolds past;
    private final PolicyShelf policies;

    KpiSource(KpiReading reading, KpiEvents events, PersonFolds persons, PastFolds past, PolicyShelf policies) {
        this.reading = reading;
        this.events = events;
        this.persons = persons;
        this.past = past;
        this.policies = policies;
    }

    /**
     * Who asks, and by what the incidents are judged.
     *
     * @param person whose figures are asked for; null for those of all
     * @param policy in place of the version in force when each incident was declared
     */
    record Asked(
            Reader reader,
            @Nullable String person,
            @Nullable Integer policy,
            Instant now) {}

    /** The figures by any filter. */
    Function<KpiFilter, Figures> figures(Asked asked) {
        Policy judge = judge(asked);
        String person = asked.person();
        if (person != null) {
            PersonFolds.Found found = persons.of(person, asked.reader(), judge, asked.now());
            return filter -> Figures.of(found.measures(), found.of(filter), asked.now());
        }
        if (past.isAsked()) {
            List<IncidentMeasures> all = past.all(asked.reader(), judge, asked.now());
            return filter -> Figures.of(all, filter, asked.now());
        }
        return filter -> reading.figures(new Question(filter, asked.reader(), judge, asked.now()));
    }

    /** One page of what lies behind a figure. */
    Page<Contribution> contributions(
            KpiEvents.Figure figure, KpiFilter filter, Asked asked, @Nullable String cursor, int limit) {
        Policy judge = judge(asked);
        String person = asked.person();
        if (person == null && past.isAsked()) {
            return PersonEvents.contributions(
                    figure,
                    new Question(filter, asked.reader(), judge, asked.now()),
                    past.all(asked.reader(), judge, asked.now()),
                    cursor,
                    limit);
        }
        if (person == null) {
            return events.contributions(
                    figure, new Question(filter, asked.reader(), judge, asked.now()), cursor, limit);
        }
        PersonFolds.Found found = persons.of(person, asked.reader(), judge, asked.now());
        Question question = new Question(found.of(filter), asked.reader(), judge, asked.now());
        return PersonEvents.contributions(figure, question, found.measures(), cursor, limit);
    }

    /** By which targets are told: the version that is asked for, else the one in force. */
    Policy aims(Asked asked) {
        Policy judge = judge(asked);
        return judge == null ? policies.current() : judge;
    }

    private @Nullable Policy judge(Asked asked) {
        return asked.policy() == null ? null : policies.require(asked.policy());
    }
}
