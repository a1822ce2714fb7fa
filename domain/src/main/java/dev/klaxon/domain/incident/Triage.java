package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.ServiceCleared;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.SeverityDisputed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What is known of an incident's harm and reach. */
public record Triage(History<IncidentEvent> told) {

    public History<ImpactAssessed> impacts() {
        return told.of(ImpactAssessed.class);
    }

    /** All assessments, one amending the other. */
    public Impact impact() {
        return impacts().events().map(ImpactAssessed::impact).reduce(Impact.UNKNOWN, Impact::amendedBy);
    }

    public History<SeverityAssigned> severities() {
        return told.of(SeverityAssigned.class);
    }

    /** The severity in force. */
    public Optional<SeverityAssigned> severity() {
        return severities().latest();
    }

    /** The severity that figures count by: the last that was settled, else the last. */
    public Optional<Severity> finalSeverity() {
        return severities()
                .where(given -> given.certainty() == Certainty.FINAL)
                .latest()
                .or(this::severity)
                .map(SeverityAssigned::severity);
    }

    /** The first severity that was given. */
    public Optional<Severity> firstSeverity() {
        return severities().first().map(entry -> entry.event().severity());
    }

    public History<SeverityDisputed> disputes() {
        return told.of(SeverityDisputed.class);
    }

    public History<IncidentAcknowledged> acknowledgements() {
        return told.of(IncidentAcknowledged.class);
    }

    public History<ChannelOpened> channels() {
        return told.of(ChannelOpened.class);
    }

    public History<ChangeLinked> changes() {
        return told.of(ChangeLinked.class);
    }

    public History<KnownIssueLinked> knownIssues() {
        return told.of(KnownIssueLinked.class);
    }

    SequencedSet<String> servicesBeside(List<String> declared) {
        SequencedSet<String> names = new LinkedHashSet<>(declared);
        told.events().forEach(event -> {
            switch (event) {
                case ServiceAffected e -> names.add(e.name());
                case ServiceCleared e -> names.remove(e.name());
                default -> {}
            }
        });
        return names;
    }

    boolean affects(String accountId) {
        return told.of(AccountAffected.class)
                .first(affected -> affected.account().accountId().equals(accountId))
                .isPresent();
    }

    Collection<Account> accountsBeside(List<Account> declared) {
        Map<String, Account> byId = new LinkedHashMap<>();
        declared.forEach(account -> byId.put(account.accountId(), account));
        told.events().forEach(event -> {
            switch (event) {
                case AccountAffected e -> byId.put(e.account().accountId(), e.account());
                case AccountCleared e -> byId.remove(e.accountId());
                default -> {}
            }
        });
        return byId.values();
    }
}
