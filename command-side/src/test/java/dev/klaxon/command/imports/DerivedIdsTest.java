package dev.klaxon.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdsTest {

    private static final Instant AT = Instant.parse("2022-03-29T10:26:00Z");

    @Test
    void has_the_form_of_a_uuid_of_that_time() {
        UUID id = DerivedIds.record("github", "42/0001", AT, "");

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
    }

    @Test
    void is_the_same_for_the_same_line_and_another_for_another() {
        UUID id = DerivedIds.record("github", "42/0001", AT, "");

        assertThat(DerivedIds.record("github", "42/0001", AT, "")).isEqualTo(id);
        assertThat(DerivedIds.record("gitlab", "42/0001", AT, "")).isNotEqualTo(id);
        assertThat(DerivedIds.record("github", "42/0002", AT, "")).isNotEqualTo(id);
        assertThat(DerivedIds.record("github", "42/0001", AT, "hold")).isNotEqualTo(id);
        assertThat(DerivedIds.incident("github", "42/0001", AT)).isNotEqualTo(id);
    }

    @Test
    void gives_a_reference_of_the_common_form() {
        assertThat(DerivedIds.reference("github", "42")).matches("INC-[0-9A-HJKMNP-TV-Z]{10}");
    }
}
