package dev.klaxon.events.incident;

import dev.klaxon.events.Text;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer account touched by an incident.
 *
 * @param accountId the id in the customer system
 * @param tier for example {@code strategic}
 * @param arr annual recurring revenue
 * @param segment for example {@code enterprise}
 */
public record Account(
        String accountId,
        @Nullable Text name,
        @Nullable String tier,
        @Nullable Money arr,
        @Nullable String segment) {}
