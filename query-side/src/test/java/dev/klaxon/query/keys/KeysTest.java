package dev.klaxon.query.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.QuerySideTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeysTest extends QuerySideTest {

    @Test
    void lists_keys_without_their_secrets() {
        String admin = keyOf("root", Scope.ADMIN);
        String position = json(get("/api/v1/projections", admin))
                .at("/items/0/headPosition")
                .stringValue();

        var answer = get("/api/v1/api-keys?limit=200", admin, "Klaxon-Min-Position", position);

        JsonNode newest = json(answer).at("/items/0");
        assertThat(newest.get("id").isString()).isTrue();
        assertThat(newest.at("/person/id").isString()).isTrue();
        assertThat(newest.get("scopes").isArray()).isTrue();
        assertThat(newest.get("revokedAt").isNull()).isTrue();
        assertThat(answer.body()).contains("\"root\"").doesNotContain("klx_").doesNotContain("Sha256");
    }

    @Test
    void are_for_admins_only() {
        assertThat(get("/api/v1/api-keys", keyOf("reader", Scope.READ)).statusCode())
                .isEqualTo(403);
    }
}
