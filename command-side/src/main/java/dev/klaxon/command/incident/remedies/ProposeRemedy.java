package dev.klaxon.command.incident.remedies;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Propose a credit, an extended term or an executive call for an affected account.
 *
 * @param amount of a credit, in the incident's currency
 * @param days of an extended term
 * @param basis what it rests on, for example a clause
 */
record ProposeRemedy(
        @Needed RemedyKind kind,
        @Needed String accountId,
        @Nullable Money amount,
        @Positive(message = "must be more than 0") @Nullable Integer days,
        @Needed Text basis)
        implements IncidentVerb {

    static final Verb<ProposeRemedy> VERB = OnIncident.post("remedies", ProposeRemedy.class)
            .called("Remedy", "propose")
            .needs(Scope.RESPOND)
            .creates()
            .told(ProposeRemedy::told);

    /** For an affected account, and measured as its kind is. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireAffected(accountId, state);
        requireMeasure();
        return proposed(Gaps.of(this), state, moment);
    }

    /** A sum that does not belong to the kind would pass by the approval matrix. */
    private void requireMeasure() {
        List<FieldError> errors = new ArrayList<>();
        belongs(amount, kind == RemedyKind.CREDIT, "/amount", "a credit", errors);
        belongs(days, kind == RemedyKind.TERM_EXTENSION, "/days", "an extended term", errors);
        if (amount != null && !amount.isPositive()) {
            errors.add(new FieldError("/amount", "must be more than 0"));
        }
        if (!errors.isEmpty()) {
            throw CommandRejected.faulty(INVALID_VALUE, "The remedy is not measured as its kind is", errors);
        }
    }

    private static void belongs(
            @Nullable Object measure, boolean needed, String pointer, String kind, List<FieldError> errors) {
        if (needed && measure == null) {
            errors.add(new FieldError(pointer, "is needed of " + kind));
        } else if (!needed && measure != null) {
            errors.add(new FieldError(pointer, "is said of %s alone".formatted(kind)));
        }
    }

    private static Decision<IncidentEvent> told(Told<ProposeRemedy> line) {
        return proposed(line, line.state(), line.moment());
    }

    private static Decision<IncidentEvent> proposed(Gaps<ProposeRemedy> said, IncidentState state, Moment moment) {
        Money amount = said.get(ProposeRemedy::amount);
        OneCurrency.of(state).require(amount, "/amount");
        return Decision.of(new RemedyProposed(
                state.id(),
                new RemedyId(moment.id()),
                said.get(ProposeRemedy::kind),
                said.get(ProposeRemedy::accountId),
                amount,
                said.get(ProposeRemedy::days),
                said.get(ProposeRemedy::basis),
                moment.claim()));
    }
}
