package dev.klaxon.query.timeline;

import dev.klaxon.events.incident.Impact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an assessment of impact reads like. */
public final class Impacts {

    private Impacts() {}

    static String line(Impact impact) {
        String said = said(impact);
        return said.isEmpty() ? "Impact assessed" : "Impact assessed: " + said;
    }

    /** All that is known of it; empty where nothing is. */
    public static String said(Impact impact) {
        List<String> parts = new ArrayList<>();
        add(parts, "%s customers", impact.customersAffected());
        add(parts, "%s %% of customers", impact.customersAffectedPercent());
        add(parts, "%s %% of sessions", impact.sessionsAffectedPercent());
        add(parts, "%s at risk", impact.revenueAtRisk());
        add(
                parts,
                "data risk %s",
                impact.dataRisk() == null ? null : impact.dataRisk().name().toLowerCase(Locale.ROOT));
        flag(parts, "security indicators", impact.securityIndicators());
        flag(parts, "executive visibility", impact.executiveVisibility());
        flag(parts, "a workaround", impact.workaroundAvailable());
        flag(parts, "a strategic account blocked", impact.strategicAccountBlocked());
        flag(parts, "regulated data late", impact.regulatedDataLate());
        if (!impact.regions().isEmpty()) {
            parts.add("regions " + String.join(", ", impact.regions()));
        }
        String facts = String.join("; ", parts);
        if (impact.summary() == null) {
            return facts;
        }
        return parts.isEmpty() ? impact.summary().toString() : "%s. %s".formatted(facts, impact.summary());
    }

    private static void add(List<String> parts, String form, @Nullable Object value) {
        if (value != null) {
            parts.add(form.formatted(value));
        }
    }

    private static void flag(List<String> parts, String what, @Nullable Boolean flag) {
        if (flag != null) {
            parts.add(flag ? what : "no " + what.replaceFirst("^a ", ""));
        }
    }
}
