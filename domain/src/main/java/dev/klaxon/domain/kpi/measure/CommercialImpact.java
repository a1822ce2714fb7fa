package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one incident cost and whom.
 *
 * @param credits those that were approved
 * @param accounts those that are affected
 * @param revenueAtRisk by the last assessment that tells it
 */
public record CommercialImpact(
        List<Credit> credits,
        List<AffectedAccount> accounts,
        @Nullable Money revenueAtRisk) {

    public CommercialImpact {
        credits = List.copyOf(credits);
        accounts = List.copyOf(accounts);
    }

    /** Money that was given away. */
    public record Credit(@Nullable String accountId, Money amount, List<UUID> eventIds) {

        public Credit {
            eventIds = List.copyOf(eventIds);
        }
    }

    /**
     * An affected account; what is not known of it is absent.
     *
     * @param eventId what told of it last
     */
    public record AffectedAccount(
            String accountId,
            @Nullable String segment,
            @Nullable Money arr,
            UUID eventId) {

        static AffectedAccount of(Account account, IncidentState state) {
            UUID told = state.triage()
                    .told()
                    .of(AccountAffected.class)
                    .where(affected -> affected.account().accountId().equals(account.accountId()))
                    .last()
                    .map(Filed::eventId)
                    .orElse(state.declaration().eventId());
            return new AffectedAccount(account.accountId(), account.segment(), account.arr(), told);
        }
    }

    static CommercialImpact of(IncidentState state) {
        List<Credit> credits = new ArrayList<>();
        for (Filed<RemedyProposed> proposed : state.commerce().remedies().entries()) {
            Optional<Filed<RemedyApproved>> approved =
                    state.commerce().approval(proposed.event().remedyId());
            Money amount = proposed.event().amount();
            boolean credit = proposed.event().kind() == RemedyKind.CREDIT;
            if (credit && amount != null && amount.isPositive() && approved.isPresent()) {
                credits.add(new Credit(
                        proposed.event().accountId(),
                        amount,
                        List.of(proposed.eventId(), approved.get().eventId())));
            }
        }
        return new CommercialImpact(
                credits,
                state.accounts().stream()
                        .map(account -> AffectedAccount.of(account, state))
                        .toList(),
                state.triage().impact().revenueAtRisk());
    }
}
