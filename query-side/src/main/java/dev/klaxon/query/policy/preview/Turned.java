package dev.klaxon.query.policy.preview;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.verdict.Outcome;
import dev.klaxon.domain.verdict.Rule;
import dev.klaxon.domain.verdict.Verdict;
import dev.klaxon.query.policy.preview.PreviewAnswer.Change;
import dev.klaxon.query.policy.preview.PreviewAnswer.Flip;
import dev.klaxon.query.policy.preview.PreviewAnswer.Population;
import dev.klaxon.query.policy.preview.PreviewAnswer.RuleFlips;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verdicts found to turn so far. */
final class Turned {

    /** How many are shown one by one. */
    private static final int SHOWN = 200;

    private final Map<Rule, Map<Outcome, Map<Outcome, Integer>>> counts = new EnumMap<>(Rule.class);
    private final List<Flip> shown = new ArrayList<>();
    private int incidents;
    private int flipped;
    private int total;

    private record Key(Rule rule, @Nullable String subject) {}

    /** Compares what one incident's own version says with what the draft says. */
    void look(IncidentState incident, List<Verdict> own, List<Verdict> drafted) {
        Map<Key, Outcome> before = byKey(own);
        Map<Key, Outcome> after = byKey(drafted);
        after.keySet().forEach(key -> before.putIfAbsent(key, Outcome.NOT_APPLICABLE));
        int earlier = total;
        before.forEach((key, from) -> {
            Outcome to = after.getOrDefault(key, Outcome.NOT_APPLICABLE);
            // what is pending is no verdict yet that could turn
            if (from != to && from != Outcome.PENDING) {
                add(incident, key, from, to);
            }
        });
        incidents++;
        if (total > earlier) {
            flipped++;
        }
    }

    PreviewAnswer answer(Population population) {
        List<RuleFlips> rules = counts.entrySet().stream()
                .map(rule -> new RuleFlips(rule.getKey().label(), changes(rule.getValue())))
                .toList();
        return new PreviewAnswer(population, incidents, flipped, rules, shown, total);
    }

    private void add(IncidentState incident, Key key, Outcome from, Outcome to) {
        total++;
        counts.computeIfAbsent(key.rule(), rule -> new EnumMap<>(Outcome.class))
                .computeIfAbsent(from, outcome -> new EnumMap<>(Outcome.class))
                .merge(to, 1, Integer::sum);
        if (shown.size() < SHOWN) {
            shown.add(new Flip(
                    incident.id().value(),
                    incident.reference(),
                    key.rule().label(),
                    key.subject(),
                    from,
                    to,
                    incident.policyVersion()));
        }
    }

    private static List<Change> changes(Map<Outcome, Map<Outcome, Integer>> counts) {
        List<Change> changes = new ArrayList<>();
        counts.forEach((from, tos) -> tos.forEach((to, count) -> changes.add(new Change(from, to, count))));
        return changes;
    }

    private static Map<Key, Outcome> byKey(List<Verdict> verdicts) {
        Map<Key, Outcome> byKey = new LinkedHashMap<>();
        verdicts.forEach(verdict -> byKey.put(new Key(verdict.rule(), verdict.subject()), verdict.outcome()));
        return byKey;
    }
}
