package dev.klaxon.domain.story;

import dev.klaxon.events.Origin;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.IncidentDeclared;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an incident is declared; in imported history, under the key of its source. */
public final class Declaration implements Fact {

    private final @Nullable String title;
    private final List<String> services;
    private List<Account> accounts = List.of();
    private @Nullable Integer detected;
    private boolean drill;

    Declaration(@Nullable String title, String... services) {
        this.title = title;
        this.services = List.of(services);
    }

    /** Detected in that minute. */
    public Declaration detected(int minute) {
        detected = minute;
        return this;
    }

    public Declaration affecting(Account... affected) {
        accounts = List.of(affected);
        return this;
    }

    public Declaration asDrill() {
        drill = true;
        return this;
    }

    @Override
    public IncidentDeclared in(Telling<?> telling) {
        Origin origin = telling.claim().imported();
        Instant detectedAt = detected == null ? null : telling.minute(detected);
        return new IncidentDeclared(
                telling.incidentId(),
                telling.reference(),
                Text.ofNullable(title),
                null,
                origin == null ? null : origin.source(),
                origin == null ? null : origin.key(),
                detectedAt,
                null,
                null,
                services,
                accounts,
                drill,
                "USD",
                1,
                telling.claim());
    }
}
