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
import java.util.ArrayList;
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
 * <p>Only the criteria of the status itself are asked for, also where others are skipped. Those of CONTAINED, MITIGATED
 * and RESOLVED look at what was recorded since the last fall-back or reopening, those of CLOSED at the whole history.
 *
 * @param missing every criterion that is not met
 * @param met the others, each with the record that met it
 */
public record ExitCriteria(List<Missing> missing, List<CriterionMet> met) {

    public static final String LOG_OR_METRIC = "log-or-metric";
    public static final String MITIGATION_OR_DECISION = "mitigation-or-decision";
    public static final String VALIDATION = "validation";
    public static final String NO_OPEN_HYPOTHESIS = "no-open-hypothesis";
    public static final String NO_RUNNING_MITIGATION = "no-running-mitigation";
    public static final String RESOLUTION_UPDATE = "resolution-update";
    public static final String REMEDY_DECISION = "remedy-decision";
    public static final String POSTMORTEM_SCHEDULED = "postmortem-scheduled";
    public static final String REMEDIATION_HANDED_OFF = "remediation-handed-off";

    private static final String NOTHING_TO_SHOW = "none";

    public ExitCriteria {
        missing = List.copyOf(missing);
        met = List.copyOf(met);
    }

    /**
     * Looks at the incident as it stands.
     *
     * @param policy says of which severities a post-mortem is asked
     * @param published updates of the same command, which count too
     */
    public static ExitCriteria of(IncidentState state, Policy policy, Status to, List<UpdatePublished> published) {
        Inquiry inquiry = new Inquiry(
                state, policy, published, state.statusTrack().standing().since());
        switch (to) {
            case CONTAINED -> inquiry.contained();
            case MITIGATED -> inquiry.mitigated();
            case RESOLVED -> inquiry.resolved();
            case CLOSED -> inquiry.closed();
            case DECLARED, CANCELLED, MERGED -> {}
        }
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

        void contained() {
            demand(
                    LOG_OR_METRIC,
                    evidence(Set.of(EvidenceKind.LOG, EvidenceKind.METRIC)),
                    "One LOG or METRIC shows that it does not get worse");
        }

        void mitigated() {
            Optional<String> mitigation = recent(state.work().outcomes())
                    .filter(ended -> ended.outcome() == MitigationOutcome.SUCCEEDED
                            || ended.outcome() == MitigationOutcome.PARTIAL)
                    .findFirst()
                    .map(ended -> "mitigation " + ended.mitigationId());
            Optional<String> decision = recent(state.work().decisions())
                    .filter(taken -> taken.riskNotes() != null)
                    .findFirst()
                    .map(taken -> "decision " + taken.decisionId());
            demand(
                    MITIGATION_OR_DECISION,
                    mitigation.or(() -> decision),
                    "A mitigation ended SUCCEEDED or PARTIAL, or a decision states its risks");
        }

        void resolved() {
            demand(VALIDATION, evidence(Set.of(EvidenceKind.VALIDATION)), "One VALIDATION shows that it is over");
            demandNone(
                    NO_OPEN_HYPOTHESIS,
                    state.work().openHypotheses().toList(),
                    (HypothesisOpened open) -> "Hypothesis %s has no outcome".formatted(open.hypothesisId()));
            demandNone(
                    NO_RUNNING_MITIGATION,
                    state.work().running().toList(),
                    (MitigationStarted running) -> "Mitigation %s has no outcome".formatted(running.mitigationId()));
            Set<Audience> told = EnumSet.noneOf(Audience.class);
            told.addAll(state.communication().audiences());
            published.stream().map(UpdatePublished::audience).forEach(told::add);
            for (Audience audience : told) {
                demand(
                        RESOLUTION_UPDATE,
                        resolutionFor(audience),
                        "%s was kept informed and has had no RESOLUTION update".formatted(audience));
            }
        }

        void closed() {
            if (state.accounts().isEmpty()) {
                met.add(new CriterionMet(REMEDY_DECISION, NOTHING_TO_SHOW));
            }
            for (Account account : state.accounts()) {
                demand(
                        REMEDY_DECISION,
                        state.commerce().decision(account.accountId()).map(decision -> "event " + decision.eventId()),
                        "No remedy is approved, declined or waived for account %s".formatted(account.accountId()));
            }
            if (state.severity().filter(policy.postmortem()::isRequired).isPresent()) {
                demand(
                        POSTMORTEM_SCHEDULED,
                        state.aftermath()
                                .postmortem()
                                .map(linked -> "post-mortem " + linked.event().postmortemId()),
                        "No post-mortem is scheduled");
            }
            demand(
                    REMEDIATION_HANDED_OFF,
                    state.aftermath().handoff().map(handoff -> "event " + handoff.eventId()),
                    "Remediation is neither handed off nor waived with a reason");
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

        private void demand(String criterion, Optional<String> how, String detail) {
            how.ifPresentOrElse(
                    shown -> met.add(new CriterionMet(criterion, shown)),
                    () -> missing.add(new Missing(criterion, detail)));
        }

        private <T> void demandNone(String criterion, List<T> left, Function<T, String> detail) {
            if (left.isEmpty()) {
                met.add(new CriterionMet(criterion, NOTHING_TO_SHOW));
            }
            left.forEach(each -> missing.add(new Missing(criterion, detail.apply(each))));
        }
    }
}
