package dev.klaxon.domain.kpi.pager;

import static dev.klaxon.domain.kpi.Crew.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.kpi.Crew;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenureTest {

    @Test
    void runs_from_the_assignment_to_the_handover_and_goes_on_with_the_next_holder() {
        Crew crew = new Crew()
                .assigned(5, Role.INCIDENT_COMMANDER, "ann")
                .handedOver(65, Role.INCIDENT_COMMANDER, "ann", "bob");

        assertThat(Tenure.of(crew.state())).containsExactlyInAnyOrder(tenure("ann", 5, 65L), tenure("bob", 65, null));
    }

    @Test
    void counts_several_roles_of_one_person_once() {
        Crew crew = new Crew()
                .assigned(5, Role.INCIDENT_COMMANDER, "ann")
                .assigned(10, Role.COMMS_LEAD, "ann")
                .released(30, Role.INCIDENT_COMMANDER, "ann")
                .released(50, Role.COMMS_LEAD, "ann");

        assertThat(Tenure.of(crew.state())).containsExactly(tenure("ann", 5, 50L));
    }

    @Test
    void ends_with_the_incident_and_begins_again_with_its_reopening_for_who_still_holds_a_role() {
        Crew crew = new Crew()
                .assigned(0, Role.INCIDENT_COMMANDER, "ann")
                .assigned(0, Role.SCRIBE, "bob")
                .moved(60, Status.RESOLVED)
                .released(70, Role.SCRIBE, "bob")
                .reopened(90)
                .moved(120, Status.RESOLVED)
                .moved(200, Status.CLOSED);

        assertThat(Tenure.of(crew.state()))
                .containsExactlyInAnyOrder(tenure("ann", 0, 60L), tenure("bob", 0, 60L), tenure("ann", 90, 120L));
    }

    @Test
    void has_a_length() {
        Crew crew = new Crew()
                .assigned(5, Role.SCRIBE, "ann")
                .released(5, Role.SCRIBE, "ann")
                .assigned(9, Role.SCRIBE, "bob")
                .released(20, Role.SCRIBE, "bob")
                .assigned(20, Role.LEGAL, "bob")
                .moved(30, Status.RESOLVED)
                .assigned(40, Role.COMMS_LEAD, "eve");

        assertThat(Tenure.of(crew.state())).containsExactly(tenure("bob", 9, 30L));
    }

    private static Tenure tenure(String person, long from, @Nullable Long to) {
        return new Tenure(Person.of(person, person), minute(from), to == null ? null : minute(to));
    }
}
