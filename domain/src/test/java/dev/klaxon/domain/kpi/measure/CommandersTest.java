package dev.klaxon.domain.kpi.measure;

import static dev.klaxon.domain.kpi.Crew.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Crew;
import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.figure.RateFigure;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandersTest {

    private static final Instant LATER = minute(40L * 24 * 60);

    @Test
    void makes_a_window_the_work_of_who_commanded_when_it_was_hit_or_ran_out() {
        // due at 60 and 105; then every hour from 105 on: 165 and 225 before the handover, 285 and 345 after it
        Crew crew = new Crew()
                .assigned(0, Role.INCIDENT_COMMANDER, "ann")
                .updated(45)
                .handedOver(225, Role.INCIDENT_COMMANDER, "ann", "bob")
                .updated(350)
                .moved(360, Status.RESOLVED);

        assertThat(external(crew, "ann"))
                .extracting(CadenceAdherence::targetHits, CadenceAdherence::targetMisses)
                .containsExactly(1L, 2L);
        assertThat(external(crew, "bob"))
                .extracting(CadenceAdherence::targetHits, CadenceAdherence::targetMisses)
                .containsExactly(1L, 3L);
        assertThat(external(crew, "eve").counts()).isFalse();
    }

    @Test
    void leaves_what_ran_out_while_nobody_commanded_to_nobody() {
        Crew crew = new Crew()
                .assigned(0, Role.INCIDENT_COMMANDER, "ann")
                .released(30, Role.INCIDENT_COMMANDER, "ann")
                .assigned(200, Role.INCIDENT_COMMANDER, "bob")
                .moved(230, Status.RESOLVED);

        assertThat(external(crew, "ann").counts()).isFalse();
        assertThat(external(crew, "bob").counts()).isFalse();
        assertThat(IncidentMeasures.of(crew.state(), Policy.builtIn(), Learning.NONE, LATER)
                        .cadence()
                        .get(CadenceLine.EXTERNAL))
                .extracting(adherence -> adherence == null ? 0 : adherence.targetMisses())
                .isEqualTo(3L);
    }

    @Test
    void makes_timeline_and_postmortem_the_work_of_who_commanded_when_it_was_first_resolved() {
        Crew crew = new Crew()
                .assigned(0, Role.INCIDENT_COMMANDER, "ann")
                .handedOver(30, Role.INCIDENT_COMMANDER, "ann", "bob")
                .moved(60, Status.RESOLVED)
                .handedOver(70, Role.INCIDENT_COMMANDER, "bob", "eve");

        assertThat(personal(crew, Learning.NONE, "ann").rates())
                .doesNotContainKeys(RateKey.TIMELINE_COMPLETENESS, RateKey.POSTMORTEM_BOOKED_ON_TIME)
                .containsKey(RateKey.RCA_COMPLETION);
        assertThat(personal(crew, Learning.NONE, "bob").rates())
                .containsKeys(
                        RateKey.TIMELINE_COMPLETENESS,
                        RateKey.POSTMORTEM_BOOKED_ON_TIME,
                        RateKey.POSTMORTEM_HELD_ON_TIME);
        assertThat(Commanders.of(crew.state()).wasEverOf("eve")).isTrue();
        assertThat(Commanders.of(crew.state()).wasEverOf("zoe")).isFalse();
    }

    @Test
    void counts_actions_for_who_owned_them_on_the_due_day_whoever_commanded() {
        Crew crew = new Crew().assigned(0, Role.INCIDENT_COMMANDER, "ann").moved(60, Status.RESOLVED);
        LocalDate day = LocalDate.parse("2026-03-10");
        Learning learning = new Learning(
                null,
                null,
                null,
                List.of(),
                List.of(new Learning.Action(
                        List.of(new Learning.Due(day, minute(100))),
                        List.of(
                                new Learning.Owner("zoe", minute(100)),
                                new Learning.Owner("bob", Instant.parse("2026-03-10T23:59:59Z")),
                                new Learning.Owner("ann", Instant.parse("2026-03-11T00:00:00Z"))),
                        null,
                        null,
                        List.of(new UUID(1, 1)))));
        KpiFilter nobodys = KpiFilter.of(minute(0), minute(20L * 24 * 60)).of(Set.of());

        for (String person : List.of("ann", "bob", "zoe")) {
            Figures figures = Figures.of(List.of(personal(crew, learning, person)), nobodys, LATER);
            assertThat(figures.rates().get(RateKey.ACTION_CLOSURE_ON_TIME))
                    .as(person)
                    .isEqualTo(RateFigure.of(0, person.equals("bob") ? 1 : 0));
            assertThat(figures.incidents()).isZero();
        }
    }

    private static CadenceAdherence external(Crew crew, String person) {
        CadenceAdherence adherence =
                personal(crew, Learning.NONE, person).cadence().get(CadenceLine.EXTERNAL);
        return adherence == null ? new CadenceAdherence(0, 0, 0, 0, List.of(), Set.of()) : adherence;
    }

    private static IncidentMeasures personal(Crew crew, Learning learning, String person) {
        return PersonMeasures.of(crew.state(), Policy.builtIn(), learning, person, LATER.plus(Duration.ofDays(1)));
    }
}
