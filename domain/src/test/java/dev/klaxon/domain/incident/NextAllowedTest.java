package dev.klaxon.domain.incident;

import static dev.klaxon.domain.story.Facts.cancelled;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.events.incident.EvidenceKind.LOG;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.incident.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextAllowedTest {

    @ParameterizedTest
    @CsvSource({
        "DECLARED, CONTAINED MITIGATED RESOLVED",
        "CONTAINED, DECLARED MITIGATED RESOLVED",
        "MITIGATED, DECLARED CONTAINED RESOLVED",
        "RESOLVED, CLOSED",
        "CLOSED, ''",
        "CANCELLED, ''",
        "MERGED, ''"
    })
    void leads_forward_with_skips_back_while_open_and_to_closed_only_from_resolved(Status from, String targets) {
        assertThat(NextAllowed.targets(from).stream().map(Status::name))
                .containsExactlyElementsOf(targets.isEmpty() ? List.of() : List.of(targets.split(" ")));
    }

    @Test
    void tells_for_each_step_forward_what_is_missing() {
        assertThat(next(declared(SEV_1).then(shown(LOG))))
                .containsExactly(
                        entry(CONTAINED, List.of()),
                        entry(MITIGATED, List.of("mitigation-or-decision")),
                        entry(RESOLVED, List.of("validation")));
    }

    @Test
    void a_fall_back_misses_nothing() {
        assertThat(next(declared(SEV_1).then(moved(MITIGATED))))
                .contains(entry(DECLARED, List.of()), entry(CONTAINED, List.of()));
    }

    @Test
    void tells_what_closing_takes() {
        assertThat(next(declared(SEV_1).then(moved(RESOLVED))))
                .containsExactly(entry(CLOSED, List.of("postmortem-scheduled", "remediation-handed-off")));
    }

    @Test
    void nothing_is_allowed_once_it_has_ended() {
        assertThat(next(declared(SEV_1).then(cancelled()))).isEmpty();
        assertThat(next(declared(SEV_1).then(moved(RESOLVED), moved(CLOSED)))).isEmpty();
    }

    private static Map<Status, List<String>> next(Story story) {
        Map<Status, List<String>> next = new LinkedHashMap<>();
        NextAllowed.of(story.state(), Policy.builtIn())
                .forEach(allowed -> next.put(
                        allowed.to(),
                        allowed.missing().stream().map(Missing::criterion).toList()));
        return next;
    }
}
