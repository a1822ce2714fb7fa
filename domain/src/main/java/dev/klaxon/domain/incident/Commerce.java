package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RemedyWaived;
import dev.klaxon.events.incident.SentimentRecorded;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What it means for customers, and how they are made whole. */
public record Commerce(History<IncidentEvent> told) {

    public History<RemedyProposed> remedies() {
        return told.of(RemedyProposed.class);
    }

    public Optional<Filed<RemedyProposed>> remedy(RemedyId id) {
        return remedies().first(proposed -> proposed.remedyId().equals(id));
    }

    /** The credits of an account that are approved; what an import tells below zero frees nothing. */
    public Stream<Money> approvedCredits(String accountId) {
        return remedies()
                .events()
                .filter(proposed -> accountId.equals(proposed.accountId()))
                .filter(proposed -> approval(proposed.remedyId()).isPresent())
                .flatMap(proposed -> Stream.ofNullable(proposed.amount()))
                .filter(Money::isPositive);
    }

    public Optional<Filed<RemedyApproved>> approval(RemedyId id) {
        return told.of(RemedyApproved.class)
                .first(approved -> approved.remedyId().equals(id));
    }

    public Optional<Filed<RemedyDeclined>> decline(RemedyId id) {
        return told.of(RemedyDeclined.class)
                .first(declined -> declined.remedyId().equals(id));
    }

    public History<RemedyWaived> waivers() {
        return told.of(RemedyWaived.class);
    }

    /** What decided about remedies for an account: an approval, a decline or a waiver. */
    public Optional<Filed<IncidentEvent>> decision(String accountId) {
        return told.first(event -> switch (event) {
            case RemedyApproved e -> isFor(e.remedyId(), accountId);
            case RemedyDeclined e -> isFor(e.remedyId(), accountId);
            case RemedyWaived e -> e.accountIds().contains(accountId);
            default -> false;
        });
    }

    public History<CustomerConfirmed> confirmations() {
        return told.of(CustomerConfirmed.class);
    }

    /** The first customer who says that it is over. */
    public Optional<Filed<CustomerConfirmed>> firstSatisfied() {
        return confirmations().first(confirmed -> Boolean.TRUE.equals(confirmed.satisfied()));
    }

    public History<SentimentRecorded> sentiments() {
        return told.of(SentimentRecorded.class);
    }

    public History<ChurnRiskRecorded> churnRisks() {
        return told.of(ChurnRiskRecorded.class);
    }

    public History<CsatRecorded> csats() {
        return told.of(CsatRecorded.class);
    }

    /** The plan that holds. */
    public Optional<RecoveryPlanAgreed> recoveryPlan() {
        return told.of(RecoveryPlanAgreed.class).latest();
    }

    private boolean isFor(RemedyId id, String accountId) {
        return remedy(id)
                .filter(proposed -> accountId.equals(proposed.event().accountId()))
                .isPresent();
    }
}
