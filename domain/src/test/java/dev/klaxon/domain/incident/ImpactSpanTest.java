package dev.klaxon.domain.incident;

import static dev.klaxon.domain.incident.Course.at;
import static dev.klaxon.domain.incident.Course.declared;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.ImpactSpan.Basis;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpactSpanTest {

    @Test
    void lasts_from_the_start_to_the_mitigation_or_else_to_the_resolution() {
        assertThat(ImpactSpan.of(declared(SEV_1).state())).isEqualTo(new ImpactSpan(at(-10), null, Basis.STAMPS));
        assertThat(ImpactSpan.of(declared(SEV_1).moved(20, Status.RESOLVED).state()))
                .isEqualTo(new ImpactSpan(at(-10), at(20), Basis.STAMPS));
        assertThat(ImpactSpan.of(declared(SEV_1)
                        .moved(10, Status.MITIGATED)
                        .moved(20, Status.RESOLVED)
                        .state()))
                .isEqualTo(new ImpactSpan(at(-10), at(10), Basis.STAMPS));
    }

    @Test
    void is_what_customers_were_told_last_where_that_is_whole() {
        IncidentState mitigated = declared(SEV_1).moved(10, Status.MITIGATED).state();
        IncidentState told = told(mitigated, 20, Audience.CUSTOMER, at(1), at(15));

        assertThat(ImpactSpan.of(told)).isEqualTo(new ImpactSpan(at(1), at(15), Basis.UPDATE));
        assertThat(ImpactSpan.of(told(told, 30, Audience.PUBLIC, at(2), at(16))))
                .isEqualTo(new ImpactSpan(at(2), at(16), Basis.UPDATE));
        assertThat(ImpactSpan.of(told(told, 30, Audience.PUBLIC, at(2), null)))
                .isEqualTo(new ImpactSpan(at(1), at(15), Basis.UPDATE));
        assertThat(ImpactSpan.of(told(mitigated, 20, Audience.INTERNAL, at(1), at(15)))
                        .basis())
                .isEqualTo(Basis.STAMPS);
    }

    private static IncidentState told(
            IncidentState state, int minute, Audience audience, Instant from, @Nullable Instant to) {
        return state.evolve(
                new UUID(7, minute),
                new UpdatePublished(
                        new IncidentId(new UUID(0, 0)),
                        new UpdateId(new UUID(8, minute)),
                        audience,
                        UpdateKind.RESOLUTION,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        new ImpactWindow(from, to),
                        null,
                        null,
                        null,
                        new Claim(Person.of("ana", "Ana"), at(minute), Precision.SECOND)));
    }
}
