package dev.klaxon.events.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The credit for an impact whose length lies in the band.
 *
 * @param upToMinutes the longest impact of the band; absent in the last one
 * @param percent of a month's revenue, which is a twelfth of the annual one
 */
public record CreditBand(@Nullable Integer upToMinutes, BigDecimal percent) {}
