package dev.klaxon.events.incident;

import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * A customer that a brief names.
 *
 * @param accountId where it is one of the affected accounts
 */
public record BriefCustomer(
        @Nullable String accountId,
        @Nullable Text name,
        @Nullable Text note) {}
