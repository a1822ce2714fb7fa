package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Since when a promise is known. */
class ReckoningTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final ActionId ACTION = new ActionId(new UUID(3, 3));
    private static final String FIRST_UPDATE = "UPDATE@2026-01-02T12:00:00Z";
    private static final String PUBLIC_UPDATE = "UPDATE/PUBLIC@2026-01-02T12:10:00Z";

    @Test
    void it_is_known_since_the_event_was_recorded_that_made_it() {
        Tale tale = Tale.declared(NOON, SEV_1).staffed().recorded(30);
        tale.update(10, PUBLIC, tale.at(60));

        assertThat(known(tale))
                .containsEntry("BRIEF@2026-01-02T12:00:00Z", tale.at(0))
                .containsEntry(PUBLIC_UPDATE, tale.at(30));
    }

    @Test
    void what_changes_nothing_about_it_does_not_make_it_known_anew() {
        Tale tale = Tale.declared(NOON, SEV_1).recorded(40).staffed().hypothesis(20, 90);

        assertThat(known(tale)).containsEntry(FIRST_UPDATE, tale.at(0));
    }

    @Test
    void a_due_time_that_was_moved_is_known_since_it_moved() {
        Tale tale = Tale.declared(NOON, SEV_2);
        tale.update(10, PUBLIC, tale.at(130)).recorded(90).severity(20, SEV_1);

        assertThat(known(tale)).containsEntry(PUBLIC_UPDATE, tale.at(90));
    }

    @Test
    void what_is_owed_again_is_known_since_it_is() {
        Tale tale = Tale.declared(NOON, SEV_1);
        tale.update(10, PUBLIC, tale.at(60));
        tale.recorded(50).update(50, PUBLIC, tale.at(110)).recorded(300).withdrawn(300);

        assertThat(known(tale)).containsEntry(PUBLIC_UPDATE, tale.at(300));
    }

    @Test
    void a_duty_stays_known_when_all_else_ends() {
        Tale tale = Tale.declared(NOON, SEV_3)
                .recorded(5)
                .deadline(0, 600)
                .recorded(30)
                .moved(30, Status.RESOLVED);

        assertThat(known(tale).values()).containsExactly(tale.at(5));
    }

    @Test
    void what_is_agreed_in_the_postmortem_is_known_since_it_is_whatever_the_incident_does() {
        Tale tale = Tale.declared(NOON, SEV_1).moved(10, Status.RESOLVED).recorded(20);
        Learning learning = Learning.booked(tale, 20, 30);
        tale.recorded(40);
        learning.held(35).action(40, ACTION, LocalDate.of(2026, 1, 20));
        tale.recorded(50).moved(50, Status.CLOSED);

        assertThat(known(learning.moments()))
                .containsExactly(Map.entry("ACTION/" + ACTION + "@" + tale.at(40), tale.at(40)));

        tale.recorded(60);
        learning.moved(60, ACTION, LocalDate.of(2026, 1, 21));

        assertThat(known(learning.moments()))
                .containsExactly(Map.entry("ACTION/" + ACTION + "@" + tale.at(60), tale.at(60)));
    }

    private static Map<String, Instant> known(Tale tale) {
        return known(Moment.of(tale.history(), List.of()));
    }

    private static Map<String, Instant> known(List<Moment> moments) {
        return Reckoning.knownSince(new HashSet<>(owed(moments.getLast().standing())), moments, ReckoningTest::owed)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().first().id(), Map.Entry::getValue));
    }

    private static List<Promise> owed(Standing standing) {
        return standing.owed(Policy.builtIn());
    }
}
