package dev.klaxon.query.keys;

import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.views.Reads;
import dev.klaxon.views.Views;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which keys were issued. */
@RestController
@Reads(KeysView.NAME)
final class KeysEndpoint {

    private static final String FIND = """
            SELECT id, person_id, person_name, scopes, issued_at, expires_at, revoked_at FROM api_key
            WHERE (issued_at, id) < (:issuedBefore, :idBefore)
            ORDER BY issued_at DESC, id DESC LIMIT :limit
            """;
    private static final Before NOTHING = new Before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Views views;

    KeysEndpoint(Views views) {
        this.views = views;
    }

    private record Before(Instant issuedAt, UUID id) {}

    /** Lists the keys, newest first, the revoked ones too. */
    @GetMapping("/api/v1/api-keys")
    @Requires(Scope.ADMIN)
    Page<KeyAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Page.USUAL) @Min(1) @Max(Page.MOST) int limit) {
        Before before = Cursor.read(cursor, 2, KeysEndpoint::before).orElse(NOTHING);
        List<KeyAnswer> found = views.sql(FIND)
                .param("issuedBefore", before.issuedAt().atOffset(ZoneOffset.UTC))
                .param("idBefore", before.id())
                .param("limit", limit + 1)
                .query((row, number) -> key(row))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.issuedAt(), last.id()));
    }

    private static Before before(List<String> keys) {
        try {
            return new Before(Wire.instant(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KeyAnswer key(ResultSet row) throws SQLException {
        return new KeyAnswer(
                row.getObject("id", UUID.class),
                new KeyAnswer.Holder(row.getString("person_id"), row.getString("person_name")),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
