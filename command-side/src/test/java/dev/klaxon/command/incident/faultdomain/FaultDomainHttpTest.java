package dev.klaxon.command.incident.faultdomain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentHttp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FaultDomainHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void stamps_the_diagnosis_when_it_is_named_first() {
        incident.changed("fault-domain", "{\"domain\":\"pool\",\"occurredAt\":\"2026-01-02T03:04:05Z\"}");
        incident.changed("fault-domain", "{\"domain\":\"network\",\"occurredAt\":\"2026-01-02T03:09:05Z\"}");

        assertThat(incident.state().stamps().diagnosedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void is_refused_and_nothing_is_recorded() {
        incident.refused("fault-domain", "{}", 400, "invalid-value");
        incident.refused("fault-domain", "{\"domain\":\" \"}", 400, "invalid-value");
        incident.refused("fault-domain", """
                {"domain":"d","evidenceIds":["00000000-0000-7000-8000-000000000000"]}""", 400, "invalid-value");
    }
}
