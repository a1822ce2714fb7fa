package dev.klaxon.command.incident.updates;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.incident.updates.Drafts.regular;
import static dev.klaxon.domain.refusal.Code.UNVERIFIED_FACT;
import static dev.klaxon.domain.refusal.WarningCode.ROLES_MISSING;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CitedFactsTest {

    private static final FactId CLAIMED = new FactId(id(21));
    private static final FactId VERIFIED = new FactId(id(22));
    private static final FactId UNKNOWN = new FactId(id(23));

    @Test
    void cites_claims_and_verified_facts_while_everybody_may_read() {
        UpdatePublished event = incident()
                .when(publish(regular(PUBLIC).citing(CLAIMED, VERIFIED)))
                .event(UpdatePublished.class);

        assertThat(event.factIds()).containsExactly(CLAIMED, VERIFIED);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void refuses_what_is_no_fact_of_the_incident_and_points_at_it(Audience audience) {
        CommandRejected refusal = incident()
                .when(publish(regular(audience).citing(CLAIMED, UNKNOWN)))
                .thenRefused(UNVERIFIED_FACT);

        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/factIds/1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"PUBLIC", "CUSTOMER"})
    void goes_outside_with_verified_facts_alone_while_restricted(Audience audience) {
        restricted().when(publish(regular(audience).citing(VERIFIED))).thenWarned(ROLES_MISSING);

        CommandRejected refusal = restricted()
                .when(publish(regular(audience).citing(VERIFIED, CLAIMED)))
                .thenRefused(UNVERIFIED_FACT);
        assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly("/factIds/1");
        restricted().when(publish(regular(audience))).thenRefused(UNVERIFIED_FACT);
    }

    @Test
    void cites_claims_inside_while_restricted() {
        restricted().when(publish(regular(INTERNAL).citing(CLAIMED))).thenWarned();
    }

    @Test
    void of_imported_history_only_the_facts_must_be_there() {
        restricted()
                .imported("u-1")
                .when(publish(regular(PUBLIC).citing(CLAIMED)))
                .thenWarned();
        restricted().imported("u-1").when(publish(regular(PUBLIC))).thenWarned();
        restricted()
                .imported("u-1")
                .when(publish(regular(PUBLIC).citing(UNKNOWN)))
                .thenRefused(UNVERIFIED_FACT);
    }

    private static IncidentFixture restricted() {
        return incident().given(at(30).restricted());
    }

    private static IncidentFixture incident() {
        return IncidentFixture.ofVerbs()
                .given(
                        at(0).declared(),
                        at(0).severity(Severity.SEV_3),
                        new FactClaimed(INCIDENT, CLAIMED, Text.of("It began at three"), at(21).claim()),
                        new FactClaimed(INCIDENT, VERIFIED, Text.of("No card data left"), at(22).claim()),
                        new FactVerified(INCIDENT, VERIFIED, List.of(), at(23).claim()));
    }

    private static PublishUpdate publish(Drafts draft) {
        return draft.publish();
    }
}
