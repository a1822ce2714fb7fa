package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.Behind;
import dev.klaxon.domain.kpi.Figures;
import dev.klaxon.domain.kpi.IncidentFigures;
import dev.klaxon.domain.kpi.Selection;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.query.restriction.Reader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where figures come from, of all incidents and of one person's. */
@Component
class KpiSource {

    private final KpiFolds folds;
    private final PersonFolds persons;
    private final PolicyShelf policies;

    KpiSource(KpiFolds folds, PersonFolds persons, PolicyShelf policies) {
        this.folds = folds;
        this.persons = persons;
        this.policies = policies;
    }

    /**
     * Who asks, and by what the incidents are judged.
     *
     * @param person whose figures are asked for; null for those of all
     * @param policy in place of the version in force when each incident was declared
     */
    record Question(
            Reader reader,
            @Nullable String person,
            @Nullable Integer policy,
            Instant now) {}

    /** The figures of any selection. */
    Function<Selection, Figures> figures(Question asked) {
        String person = asked.person();
        if (person != null) {
            PersonFolds.Found found = persons.of(person, asked.reader(), judge(asked), asked.now());
            return selection -> Figures.of(found.figures(), found.of(selection), asked.now());
        }
        List<IncidentFigures> all = folds.of(asked.reader(), judge(asked), asked.now());
        return selection -> Figures.of(all, selection, asked.now());
    }

    /** What lies behind the figure of that key. */
    List<Behind> behind(Question asked, Selection selection, String key) {
        KpiKeys.require(key);
        String person = asked.person();
        if (person != null) {
            PersonFolds.Found found = persons.of(person, asked.reader(), judge(asked), asked.now());
            return KpiKeys.behind(key, found.figures(), found.of(selection), asked.now());
        }
        return KpiKeys.behind(key, folds.of(asked.reader(), judge(asked), asked.now()), selection, asked.now());
    }

    /** By which targets are told: the version that is asked for, else the one in force. */
    Policy aims(Question asked) {
        Policy judge = judge(asked);
        return judge == null ? policies.current() : judge;
    }

    private @Nullable Policy judge(Question asked) {
        return asked.policy() == null ? null : policies.require(asked.policy());
    }
}
