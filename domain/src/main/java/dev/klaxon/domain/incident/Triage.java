package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What is known of an incident's harm and reach. */
public record Triage(
        History<ImpactAssessed> impacts,
        History<SeverityAssigned> severities,
        History<IncidentAcknowledged> acknowledgements,
        History<ChannelOpened> channels,
        History<ServiceAffected> services,
        History<AccountAffected> accounts) {

    static final Triage EMPTY = new Triage(
            History.empty(), History.empty(), History.empty(), History.empty(), History.empty(), History.empty());

    /** All assessments, one amending the other. */
    public Impact impact() {
        return impacts.events().map(ImpactAssessed::impact).reduce(Impact.UNKNOWN, Impact::amendedBy);
    }

    /** The severity in force. */
    public Optional<SeverityAssigned> severity() {
        return severities.latest();
    }

    Triage assessed(Filed<ImpactAssessed> entry) {
        return new Triage(impacts.file(entry), severities, acknowledgements, channels, services, accounts);
    }

    Triage assigned(Filed<SeverityAssigned> entry) {
        return new Triage(impacts, severities.file(entry), acknowledgements, channels, services, accounts);
    }

    Triage acknowledged(Filed<IncidentAcknowledged> entry) {
        return new Triage(impacts, severities, acknowledgements.file(entry), channels, services, accounts);
    }

    Triage opened(Filed<ChannelOpened> entry) {
        return new Triage(impacts, severities, acknowledgements, channels.file(entry), services, accounts);
    }

    Triage affected(Filed<ServiceAffected> entry) {
        return new Triage(impacts, severities, acknowledgements, channels, services.file(entry), accounts);
    }

    Triage touched(Filed<AccountAffected> entry) {
        return new Triage(impacts, severities, acknowledgements, channels, services, accounts.file(entry));
    }

    SequencedSet<String> servicesBeside(List<String> declared) {
        SequencedSet<String> names = new LinkedHashSet<>(declared);
        services.events().map(ServiceAffected::name).forEach(names::add);
        return names;
    }

    Collection<Account> accountsBeside(List<Account> declared) {
        Map<String, Account> byId = new LinkedHashMap<>();
        declared.forEach(account -> byId.put(account.accountId(), account));
        accounts.events().map(AccountAffected::account).forEach(account -> byId.put(account.accountId(), account));
        return byId.values();
    }

    /** The first severity that was given. */
    public Optional<Severity> firstSeverity() {
        return severities.first().map(entry -> entry.event().severity());
    }
}
