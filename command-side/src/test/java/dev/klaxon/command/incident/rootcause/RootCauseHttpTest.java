package dev.klaxon.command.incident.rootcause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentHttp;
import dev.klaxon.events.incident.RootCauseNamed;
import org.junit.jupiter.api.Test;

class RootCauseHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void is_named_as_often_as_it_is_understood_better() {
        incident.changed("root-cause", "{\"key\":\"network\",\"text\":\"Packets are lost\"}");
        incident.changed("cancellation", "{\"reason\":\"A test alert\"}");
        incident.changed("root-cause", "{\"key\":\"pool-size\",\"text\":\"The pool was too small\"}");

        assertThat(incident.state().work().rootCause())
                .get()
                .extracting(RootCauseNamed::key)
                .isEqualTo("pool-size");
    }

    @Test
    void is_refused_and_nothing_is_recorded() {
        incident.refused("root-cause", "{\"key\":\"pool-size\"}", 400, "invalid-value");
        incident.refused("root-cause", "{\"text\":\"t\"}", 400, "invalid-value");
        incident.refused("root-cause", "{\"key\":\"pool size\",\"text\":\"t\"}", 400, "invalid-value");
    }
}
