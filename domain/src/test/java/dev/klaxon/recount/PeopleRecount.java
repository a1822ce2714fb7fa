package dev.klaxon.recount;

import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.SentimentRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Money and people, by plain loops. */
final class PeopleRecount {

    private final Map<String, BigDecimal> credits = new TreeMap<>();
    private final Map<String, BigDecimal> arr = new TreeMap<>();
    private final Map<String, long[]> csat = new TreeMap<>(Map.of("1-5", new long[2], "0-10", new long[2]));
    private long sentiment;
    private long sentiments;
    private long fell;
    private long rose;
    private long risks;

    PeopleRecount(List<Recounted> counted) {
        for (Recounted incident : counted) {
            credits(incident);
            readings(incident);
            arr(incident, counted);
        }
    }

    void into(Map<String, @Nullable Object> figures) {
        figures.put("money credits", credits);
        figures.put("money arr", arr);
        figures.put("people sentiment", sentiment + "/" + sentiments);
        figures.put("people churn", (fell - rose) + "/" + risks);
        csat.forEach((scale, sum) -> figures.put("people csat " + scale, sum[0] + "/" + sum[1]));
    }

    private void credits(Recounted incident) {
        for (Told told : incident.told.events) {
            if (told.event instanceof RemedyProposed proposed
                    && proposed.kind() == RemedyKind.CREDIT
                    && proposed.amount() != null
                    && incident.told.has(event -> event instanceof RemedyApproved approved
                            && approved.remedyId().equals(proposed.remedyId()))) {
                BigDecimal amount = proposed.amount().getAmount();
                credits.merge(proposed.amount().getCurrencyUnit().getCode(), amount, BigDecimal::add);
            }
        }
    }

    /** An account's revenue is that of its last incident. */
    private void arr(Recounted incident, List<Recounted> counted) {
        for (Account account : incident.accounts.values()) {
            if (account.arr() == null) {
                continue;
            }
            String currency = account.arr().getCurrencyUnit().getCode();
            boolean last = true;
            for (Recounted other : counted) {
                Account there = other.accounts.get(account.accountId());
                boolean tells = there != null
                        && there.arr() != null
                        && there.arr().getCurrencyUnit().getCode().equals(currency);
                last &= other == incident || !tells || isAfter(incident, other);
            }
            if (last) {
                arr.merge(currency, account.arr().getAmount(), BigDecimal::add);
            }
        }
    }

    private static boolean isAfter(Recounted one, Recounted other) {
        Instant here = one.told.declared.at;
        Instant there = other.told.declared.at;
        return here.isAfter(there)
                || (here.equals(there)
                        && one.declared
                                        .incidentId()
                                        .value()
                                        .compareTo(other.declared.incidentId().value())
                                > 0);
    }

    private void readings(Recounted incident) {
        for (String account : incident.everAffected) {
            Integer first = null;
            Integer last = null;
            Integer firstRisk = null;
            Integer lastRisk = null;
            for (Told told : incident.told.events) {
                if (told.event instanceof SentimentRecorded said
                        && account.equals(said.accountId())
                        && said.sentiment() != null) {
                    first = first == null ? said.sentiment() : first;
                    last = said.sentiment();
                }
                if (told.event instanceof ChurnRiskRecorded said
                        && account.equals(said.accountId())
                        && said.risk() != null) {
                    int risk =
                            List.of("LOW", "MEDIUM", "HIGH").indexOf(said.risk().name());
                    firstRisk = firstRisk == null ? (Integer) risk : firstRisk;
                    lastRisk = risk;
                }
            }
            if (first != null && last != null) {
                sentiments++;
                sentiment += last - first;
            }
            if (firstRisk != null && lastRisk != null) {
                risks++;
                fell += lastRisk < firstRisk ? 1 : 0;
                rose += lastRisk > firstRisk ? 1 : 0;
            }
        }
        for (Told told : incident.told.events) {
            if (told.event instanceof CsatRecorded said && said.score() != null && said.scale() != null) {
                long[] sum = csat.computeIfAbsent(said.scale().label(), scale -> new long[2]);
                sum[0] += said.score();
                sum[1]++;
            }
        }
    }
}
