package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The currency of all sums of one incident.
 *
 * @param code of ISO 4217
 */
public record OneCurrency(String code) {

    public static OneCurrency of(IncidentState state) {
        return new OneCurrency(state.declaration().event().currency());
    }

    /**
     * Holds a sum to the currency.
     *
     * @param pointer to the sum in the request
     * @throws CommandRejected {@code invalid-value} where it is in another one
     */
    public void require(@Nullable Money sum, String pointer) {
        if (sum != null && !sum.getCurrencyUnit().getCode().equals(code)) {
            String detail = "must be in the incident's currency, %s".formatted(code);
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "A sum " + detail, List.of(new FieldError(pointer, detail)));
        }
    }
}
