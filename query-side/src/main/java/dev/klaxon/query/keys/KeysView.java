package dev.klaxon.query.keys;

import dev.klaxon.domain.access.KeyState;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys that were issued and revoked, never what they are. */
@Component
final class KeysView implements View<KeyState> {

    /** Of the view. */
    static final String NAME = "api-keys";

    private static final List<Table> TABLES = List.of(Table.of("api_key", "id", "id"));

    private final Histories histories;

    KeysView(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Folding<KeyState> folding() {
        return histories.keys();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<KeyState> past) {
        ApiKeyIssued issue = past.state().issue();
        return List.of(Row.of("api_key")
                .with("id", issue.apiKeyId())
                .with("person_id", issue.person().id())
                .with("person_name", issue.person().name())
                .with("scopes", issue.scopes())
                .with("issued_at", issue.claim().occurredAt())
                .with("expires_at", issue.expiresAt())
                .with(
                        "revoked_at",
                        past.state().revocation() == null
                                ? null
                                : past.state().revocation().claim().occurredAt()));
    }
}
