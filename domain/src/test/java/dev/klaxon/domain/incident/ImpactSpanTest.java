package dev.klaxon.domain.incident;

import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.ImpactSpan.Basis;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.incident.Status;
import org.junit.jupiter.api.Test;

class ImpactSpanTest {

    @Test
    void lasts_from_the_start_to_the_mitigation_or_else_to_the_resolution() {
        assertThat(ImpactSpan.of(declared(SEV_1).state())).isEqualTo(new ImpactSpan(at(-10), null, Basis.STAMPS));
        assertThat(ImpactSpan.of(declared(SEV_1).at(20, moved(Status.RESOLVED)).state()))
                .isEqualTo(new ImpactSpan(at(-10), at(20), Basis.STAMPS));
        assertThat(ImpactSpan.of(declared(SEV_1)
                        .at(10, moved(Status.MITIGATED))
                        .at(20, moved(Status.RESOLVED))
                        .state()))
                .isEqualTo(new ImpactSpan(at(-10), at(10), Basis.STAMPS));
    }

    @Test
    void is_what_customers_were_told_last_where_that_is_whole() {
        Story told = mitigated().at(20, concluded(CUSTOMER).lasting(at(1), at(15)));
        assertThat(ImpactSpan.of(told.state())).isEqualTo(new ImpactSpan(at(1), at(15), Basis.UPDATE));

        told.at(30, concluded(PUBLIC).lasting(at(2), null));
        assertThat(ImpactSpan.of(told.state())).isEqualTo(new ImpactSpan(at(1), at(15), Basis.UPDATE));

        told.at(40, concluded(PUBLIC).lasting(at(2), at(16)));
        assertThat(ImpactSpan.of(told.state())).isEqualTo(new ImpactSpan(at(2), at(16), Basis.UPDATE));
    }

    @Test
    void is_not_what_was_told_inside() {
        Story told = mitigated().at(20, concluded(INTERNAL).lasting(at(1), at(15)));

        assertThat(ImpactSpan.of(told.state()).basis()).isEqualTo(Basis.STAMPS);
    }

    private static Story mitigated() {
        return declared(SEV_1).at(10, moved(Status.MITIGATED));
    }
}
