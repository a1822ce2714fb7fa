package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.Promise;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Since when a promise is known. */
class ReckoningTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
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
        Tale tale = Tale.declared(NOON, SEV_1)
                .recorded(5)
                .deadline(0, 600)
                .recorded(30)
                .moved(30, Status.RESOLVED);

        assertThat(known(tale).values()).containsExactly(tale.at(5));
    }

    private static Map<String, Instant> known(Tale tale) {
        return Reckoning.knownSince(new HashSet<>(owed(tale.state())), tale.history(), ReckoningTest::owed)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> entry.getKey().first().id(), Map.Entry::getValue));
    }

    private static List<Promise> owed(IncidentState state) {
        return Owed.of(state, Policy.builtIn());
    }
}
