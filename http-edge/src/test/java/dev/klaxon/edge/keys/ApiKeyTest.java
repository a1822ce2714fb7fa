package dev.klaxon.edge.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.access.ApiKeyId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private final ApiKeyId id = new ApiKeyId(UUID.fromString("019b7a3e-5b8e-7000-8000-000000000001"));

    @Test
    void is_read_as_it_was_minted() {
        ApiKey key = ApiKey.mint(id);

        assertThat(ApiKey.parse(key.text())).contains(key);
        assertThat(key.text())
                .startsWith("klx_019b7a3e5b8e70008000000000000001_")
                .hasSize(80);
    }

    @Test
    void is_never_the_same_twice() {
        assertThat(ApiKey.mint(id).text()).isNotEqualTo(ApiKey.mint(id).text());
    }

    @Test
    void does_not_tell_its_secret_in_passing() {
        ApiKey key = ApiKey.mint(id);

        assertThat(key.toString()).doesNotContain(key.text().substring(40));
    }

    @Test
    void is_nothing_else() {
        assertThat(ApiKey.parse("klx_")).isEmpty();
        assertThat(ApiKey.parse(ApiKey.mint(id).text() + "x")).isEmpty();
    }
}
