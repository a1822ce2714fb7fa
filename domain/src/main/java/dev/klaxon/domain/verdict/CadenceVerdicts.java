package dev.klaxon.domain.verdict;

import dev.klaxon.domain.cadence.LineRecord;
import dev.klaxon.domain.cadence.Measure;
import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.policy.Cadence;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.events.incident.SeverityAssigned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Judges how the lines of communication were kept, by target and by limit. */
final class CadenceVerdicts {

    private final Case incident;

    private CadenceVerdicts(Case incident) {
        this.incident = incident;
    }

    static List<Verdict> of(Case incident) {
        CadenceVerdicts judged = new CadenceVerdicts(incident);
        return List.of(
                judged.judge(Rule.EXTERNAL_CADENCE_TARGET, CadenceLine.EXTERNAL, Measure.TARGET),
                judged.judge(Rule.EXTERNAL_CADENCE_LIMIT, CadenceLine.EXTERNAL, Measure.LIMIT),
                judged.judge(Rule.EXECUTIVE_CADENCE_TARGET, CadenceLine.EXECUTIVE, Measure.TARGET),
                judged.judge(Rule.EXECUTIVE_CADENCE_LIMIT, CadenceLine.EXECUTIVE, Measure.LIMIT));
    }

    private Verdict judge(Rule rule, CadenceLine line, Measure measure) {
        List<UUID> told = told(line);
        if (incident.isImported() && told.isEmpty()) {
            return incident.notApplicable(rule);
        }
        LineRecord record = LineRecord.of(incident.state(), incident.policy(), line, measure, incident.now());
        Instant due = record.open().map(Window::dueAt).orElse(null);
        return new Verdict(
                rule,
                null,
                outcome(record),
                lastCadence(line).map(measure::step).map(Measured::of).orElse(null),
                record.longestGap(incident.now()).map(Measured::of).orElse(null),
                due,
                told,
                incident.policy().version());
    }

    private static Outcome outcome(LineRecord record) {
        if (record.misses() > 0) {
            return Outcome.MISSED;
        }
        if (record.open().isPresent()) {
            return Outcome.PENDING;
        }
        return record.hits() > 0 ? Outcome.KEPT : Outcome.NOT_APPLICABLE;
    }

    /** All that keeps the line; what is missing has no record. */
    private List<UUID> told(CadenceLine line) {
        Stream<? extends Filed<?>> updates = incident
                .state()
                .communication()
                .updates()
                .where(update -> CadenceLine.of(update.audience())
                        .filter(each -> each == line)
                        .isPresent())
                .entries()
                .stream();
        Stream<? extends Filed<?>> briefs = line == CadenceLine.EXECUTIVE
                ? incident.state().communication().briefs().entries().stream()
                : Stream.empty();
        return Stream.<Filed<?>>concat(updates, briefs)
                .sorted((one, other) -> one.order().compareTo(other.order()))
                .map(Filed::eventId)
                .toList();
    }

    private Optional<Cadence> lastCadence(CadenceLine line) {
        return incident.state()
                .triage()
                .severities()
                .events()
                .map(SeverityAssigned::severity)
                .flatMap(severity -> incident.policy().cadence().of(line, severity).stream())
                .reduce((earlier, later) -> later);
    }
}
