package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.Stamps;
import dev.klaxon.events.incident.Account;
import dev.klaxon.query.incident.IncidentAnswer;
import dev.klaxon.query.incident.IncidentSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something known of an incident: a text or an instant. */
public record Fact(
        String name, @Nullable String text, @Nullable Instant at) {

    /** What is known; what is not is left out. */
    static List<Fact> of(IncidentAnswer incident) {
        List<Fact> facts = new ArrayList<>();
        Stamps stamps = incident.stamps();
        addTime(facts, "Started", stamps.startedAt());
        addTime(facts, "Detected", stamps.detectedAt());
        addTime(facts, "Declared", stamps.declaredAt());
        addTime(facts, "Acknowledged", stamps.acknowledgedAt());
        addTime(facts, "First update", stamps.firstUpdateAt());
        addTime(facts, "Diagnosed", stamps.diagnosedAt());
        addText(
                facts,
                "Services",
                incident.services().stream()
                        .map(IncidentSummary.ServiceAnswer::name)
                        .collect(Collectors.joining(", ")));
        addText(
                facts,
                "Accounts",
                incident.accounts().stream().map(Fact::called).collect(Collectors.joining(", ")));
        if (incident.impact() != null && incident.impact().summary() != null) {
            addText(facts, "Impact", incident.impact().summary().toString());
        }
        if (incident.channel() != null) {
            addText(facts, "Channel", incident.channel().url());
        }
        if (incident.imported()) {
            addText(facts, "Source", "%s %s".formatted(text(incident.source()), text(incident.externalKey())));
        }
        addText(facts, "Policy", "version " + incident.policyVersion());
        return facts;
    }

    private static String called(Account account) {
        return account.name() == null ? account.accountId() : account.name().toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void addTime(List<Fact> facts, String name, @Nullable Instant at) {
        if (at != null) {
            facts.add(new Fact(name, null, at));
        }
    }

    private static void addText(List<Fact> facts, String name, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(name, text.strip(), null));
        }
    }
}
