package dev.klaxon.domain.incident;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.policy.ExitCriterion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an incident shows for entering a status, and what it still owes.
 *
 * <p>The incident's policy lists what is asked of each status. Only the criteria of the status itself are asked for,
 * also where others are skipped. Those of CONTAINED, MITIGATED and RESOLVED look at what was recorded since the last
 * fall-back or reopening, those of CLOSED at the whole history.
 *
 * @param missing every criterion that is not met
 * @param met the others, each with the record that met it
 */
public record ExitCriteria(List<Missing> missing, List<CriterionMet> met) {

    private static final String NOTHING_TO_SHOW = "none";

    public ExitCriteria {
        missing = List.copyOf(missing);
        met = List.copyOf(met);
    }

    /**
     * Looks at the incident as it stands.
     *
     * @param policy says what is asked of the status, and of which severities a post-mortem
     * @param published updates of the same command, which count too
     */
    public static ExitCriteria of(IncidentState state, Policy policy, Status to, List<UpdatePublished> published) {
        // whoever closes an incident answers for the whole of it, also for what was before it was reopened
        BusinessOrder since =
                to == Status.CLOSED ? null : state.statusTrack().current().since();
        Inquiry inquiry = new Inquiry(state, policy, published, since);
        policy.exit().askedOf(to).forEach(inquiry::look);
        return new ExitCriteria(inquiry.missing, inquiry.met);
    }

    public boolean areMet() {
        return missing.isEmpty();
    }

    /** One look at one incident. */
    private static final class Inquiry {

        private final IncidentState state;
        private final Policy policy;
        private final List<UpdatePublished> published;
        private final @Nullable BusinessOrder since;
        private final List<Missing> missing = new ArrayList<>();
        private final List<CriterionMet> met = new ArrayList<>();

        Inquiry(IncidentState state, Policy policy, List<UpdatePublished> published, @Nullable BusinessOrder since) {
            this.state = state;
            this.policy = policy;
            this.published = published;
            this.since = since;
        }

        void look(ExitCriterion criterion) {
            switch (criterion) {
                case LOG_OR_METRIC ->
                    demand(
                            criterion,
                            evidence(Set.of(EvidenceKind.LOG, EvidenceKind.METRIC)),
                            "One LOG or METRIC shows that it does not get worse");
                case MITIGATION_OR_DECISION ->
                    demand(
                            criterion,
                            mitigation().or(this::decision),
                            "A mitigation ended SUCCEEDED or PARTIAL, or a decision states its risks");
                case VALIDATION ->
                    demand(
                            criterion,
                            evidence(Set.of(EvidenceKind.VALIDATION)),
                            "One VALIDATION shows that it is over");
                case NO_OPEN_HYPOTHESIS ->
                    demandNone(
                            criterion,
                            state.work().openHypotheses().toList(),
                            (HypothesisOpened open) -> "Hypothesis %s has no outcome".formatted(open.hypothesisId()));
                case NO_RUNNING_MITIGATION ->
                    demandNone(
                            criterion,
                            state.work().running().toList(),
                            (MitigationStarted running) ->
                                    "Mitigation %s has no outcome".formatted(running.mitigationId()));
                case RESOLUTION_UPDATE ->
                    demandOfEach(
                            criterion,
                            audiences(),
                            this::resolutionFor,
                            "%s was kept informed and has had no RESOLUTION update"::formatted);
                case REMEDY_DECISION ->
                    demandOfEach(
                            criterion,
                            state.accounts().stream().map(Account::accountId).toList(),
                            this::remedyOf,
                            "No remedy is approved, declined or waived for account %s"::formatted);
                case POSTMORTEM_SCHEDULED -> {
                    if (state.severity().filter(policy.postmortem()::isRequired).isPresent()) {
                        demand(criterion, postmortem(), "No post-mortem is scheduled");
                    }
                }
                case REMEDIATION_HANDED_OFF ->
                    demand(
                            criterion,
                            state.aftermath().handoff().map(handoff -> "event " + handoff.eventId()),
                            "Remediation is neither handed off nor waived with a reason");
            }
        }

        private Optional<String> mitigation() {
            return recent(state.work().outcomes())
                    .filter(ended -> ended.outcome() == MitigationOutcome.SUCCEEDED
                            || ended.outcome() == MitigationOutcome.PARTIAL)
                    .findFirst()
                    .map(ended -> "mitigation " + ended.mitigationId());
        }

        private Optional<String> decision() {
            return recent(state.work().decisions())
                    .filter(taken -> taken.riskNotes() != null)
                    .findFirst()
                    .map(taken -> "decision " + taken.decisionId());
        }

        private Set<Audience> audiences() {
            Set<Audience> told = EnumSet.noneOf(Audience.class);
            told.addAll(state.communication().audiences());
            published.stream().map(UpdatePublished::audience).forEach(told::add);
            return told;
        }

        private Optional<String> remedyOf(String account) {
            return state.commerce().decision(account).map(decision -> "event " + decision.eventId());
        }

        private Optional<String> postmortem() {
            return state.aftermath()
                    .postmortem()
                    .map(linked -> "post-mortem " + linked.event().postmortemId());
        }

        private Optional<String> evidence(Set<EvidenceKind> kinds) {
            return recent(state.exhibits().counting())
                    .filter(attached -> kinds.contains(attached.kind()))
                    .findFirst()
                    .map((EvidenceAttached attached) -> "evidence " + attached.evidenceId());
        }

        private Optional<String> resolutionFor(Audience audience) {
            Predicate<UpdatePublished> ends =
                    update -> update.audience() == audience && update.kind() == UpdateKind.RESOLUTION;
            return Stream.concat(recent(state.communication().updates()), published.stream())
                    .filter(ends)
                    .findFirst()
                    .map(update -> "update " + update.updateId());
        }

        private <E extends IncidentEvent> Stream<E> recent(History<E> history) {
            return history.entries().stream()
                    .filter(entry -> since == null || entry.order().isAfter(since))
                    .map(Filed::event);
        }

        private void demand(ExitCriterion criterion, Optional<String> how, String detail) {
            how.ifPresentOrElse(
                    shown -> met.add(new CriterionMet(criterion.label(), shown)),
                    () -> missing.add(new Missing(criterion.label(), detail)));
        }

        private <T> void demandOfEach(
                ExitCriterion criterion,
                Collection<T> subjects,
                Function<T, Optional<String>> how,
                Function<T, String> detail) {
            if (subjects.isEmpty()) {
                met.add(new CriterionMet(criterion.label(), NOTHING_TO_SHOW));
            }
            subjects.forEach(each -> demand(criterion, how.apply(each), detail.apply(each)));
        }

        private <T> void demandNone(ExitCriterion criterion, List<T> left, Function<T, String> detail) {
            demandOfEach(criterion, left, each -> Optional.empty(), detail);
        }
    }
}
