package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.policy.PolicyPublished;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PolicyVersionsTest {

    private final PolicyVersions two = PolicyVersions.NONE.and(published(1)).and(published(2));

    @Test
    void begins_with_the_built_in_version_before_any_is_published() {
        assertThat(PolicyVersions.NONE.count()).isZero();
        assertThat(PolicyVersions.NONE.current().version()).isEqualTo(1);
        assertThat(PolicyVersions.NONE.find(1)).contains(Policy.builtIn());
        assertThat(PolicyVersions.NONE.find(2)).isEmpty();
    }

    @Test
    void keeps_each_version() {
        assertThat(two.count()).isEqualTo(2);
        assertThat(two.current().version()).isEqualTo(2);
        assertThat(two.find(1).map(Policy::version)).contains(1);
        assertThat(two.find(0)).isEmpty();
        assertThat(two.find(3)).isEmpty();
    }

    @Test
    void has_no_gaps() {
        assertThatThrownBy(() -> two.and(published(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.and(published(4))).isInstanceOf(IllegalArgumentException.class);
    }

    private static PolicyPublished published(int version) {
        Claim claim = new Claim(Person.of("ada", "Ada"), Instant.parse("2026-01-02T03:04:05Z"), Precision.SECOND);
        return new PolicyPublished(version, Policy.builtIn().document(), null, claim);
    }
}
