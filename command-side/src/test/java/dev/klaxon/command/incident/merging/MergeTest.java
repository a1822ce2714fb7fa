package dev.klaxon.command.incident.merging;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_MERGED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.MERGE_CYCLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.NOT_MERGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.Moment;
import dev.klaxon.domain.refusal.MergedInto;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Text REASON = Text.of("The same outage");
    private static final IncidentId WHOLE = new IncidentId(id(900));
    private static final IncidentId THIRD = new IncidentId(id(901));
    private static final MergeIncident MERGE = new MergeIncident(WHOLE.toString(), REASON);
    private static final UnmergeIncident UNMERGE = new UnmergeIncident(REASON);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    {
        incident.with(new StandingWholes(incident.names(), incident.others(), incident.merges()));
    }

    @Test
    void makes_it_a_part_of_another() {
        incident.elsewhere(declared(WHOLE)).when(MERGE).then(merged(incident.claim()));
    }

    @Test
    void finds_no_target_that_is_not_there() {
        incident.when(MERGE).thenRefused(NOT_FOUND);
    }

    @Test
    void names_no_target_that_the_caller_may_not_read() {
        var refusal = incident.elsewhere(declared(WHOLE), new IncidentRestricted(WHOLE, null, at(2).claim()))
                .by(BO)
                .when(MERGE)
                .thenRefused(NOT_FOUND);

        assertThat(refusal.detail()).doesNotContain(WHOLE.toString(), "INC-900");
    }

    @Test
    void is_no_part_of_itself() {
        incident.elsewhere(at(0).declared())
                .when(new MergeIncident(INCIDENT.toString(), REASON))
                .thenRefused(MERGE_CYCLE);
    }

    @Test
    void is_no_part_of_its_part() {
        incident.elsewhere(declared(WHOLE), new IncidentMerged(WHOLE, THIRD, "INC-901", REASON, at(2).claim()))
                .elsewhere(declared(THIRD), new IncidentMerged(THIRD, INCIDENT, "INC-7K2Q", REASON, at(3).claim()))
                .when(MERGE)
                .thenRefused(MERGE_CYCLE);
    }

    @Test
    void does_not_go_in_circles_when_imported_either() {
        incident.elsewhere(declared(WHOLE), new IncidentMerged(WHOLE, INCIDENT, "INC-7K2Q", REASON, at(2).claim()))
                .imported("m-1")
                .when(MERGE)
                .thenRefused(MERGE_CYCLE);
    }

    @Test
    void names_the_target_of_a_merged_target() {
        var refusal = incident.elsewhere(
                        declared(WHOLE), new IncidentMerged(WHOLE, THIRD, "INC-901", REASON, at(2).claim()))
                .elsewhere(declared(THIRD))
                .when(MERGE)
                .thenRefused(INCIDENT_MERGED);

        assertThat(refusal.mergedInto()).isEqualTo(new MergedInto(THIRD.toString(), "INC-901"));
    }

    @Test
    void names_no_target_of_a_merged_target_to_those_who_may_not_read_it() {
        var refusal = incident.elsewhere(
                        declared(WHOLE), new IncidentMerged(WHOLE, THIRD, "INC-901", REASON, at(2).claim()))
                .elsewhere(declared(THIRD), new IncidentRestricted(THIRD, null, at(3).claim()))
                .by(BO)
                .when(MERGE)
                .thenRefused(INCIDENT_MERGED);

        assertThat(refusal.mergedInto()).isNull();
        assertThat(refusal.detail()).doesNotContain("INC-901");
    }

    @Test
    void is_no_part_of_a_false_alarm() {
        incident.elsewhere(declared(WHOLE), new IncidentCancelled(WHOLE, REASON, at(2).claim()))
                .when(MERGE)
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void becomes_a_part_of_one_that_is_closed() {
        incident.elsewhere(
                        declared(WHOLE),
                        new StatusTransitioned(
                                WHOLE, Status.DECLARED, Status.CLOSED, null, List.of(), List.of(), null, at(2).claim()))
                .when(MERGE)
                .then(merged(incident.claim()));
    }

    @Test
    void is_not_merged_once_it_is_over() {
        incident.given(at(3).cancelled()).elsewhere(declared(WHOLE)).when(MERGE).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_merged_once_and_says_into_which() {
        var refusal = incident.given(merged(at(3).claim()))
                .elsewhere(declared(WHOLE))
                .when(new MergeIncident(WHOLE.toString(), REASON))
                .thenRefused(INCIDENT_MERGED);

        assertThat(refusal.mergedInto()).isEqualTo(new MergedInto(WHOLE.toString(), "INC-900"));
    }

    @Test
    void is_one_of_its_own_again() {
        incident.given(merged(at(3).claim()))
                .when(UNMERGE)
                .then(new IncidentUnmerged(INCIDENT, REASON, incident.claim()));
    }

    @Test
    void is_not_unmerged_unless_it_is_merged() {
        incident.when(UNMERGE).thenRefused(NOT_MERGED);
    }

    @Test
    void is_not_unmerged_at_a_time_when_it_was_not_merged() {
        incident.given(merged(at(30).claim())).occurredAt(20).when(UNMERGE).thenRefused(NOT_MERGED);
    }

    @Test
    void takes_imported_ones_as_bare_as_they_are() {
        incident.elsewhere(declared(WHOLE), new IncidentCancelled(WHOLE, null, at(2).claim()))
                .imported("m-1")
                .when(told(MergeIncident.class, "into", WHOLE.toString()))
                .then(new IncidentMerged(INCIDENT, WHOLE, "INC-900", null, incident.claim()));
    }

    @Test
    void takes_an_imported_end_of_a_merge_that_nobody_told() {
        incident.imported("m-2")
                .when(told(UnmergeIncident.class))
                .then(new IncidentUnmerged(INCIDENT, null, incident.claim()));
    }

    private static IncidentMerged merged(Claim claim) {
        return new IncidentMerged(INCIDENT, WHOLE, "INC-900", REASON, claim);
    }

    private static IncidentDeclared declared(IncidentId id) {
        IncidentDeclared like = at(0).declared();
        return new IncidentDeclared(
                id,
                id.equals(WHOLE) ? "INC-900" : "INC-901",
                like.title(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                "USD",
                1,
                Moment.at(1).claim());
    }
}
