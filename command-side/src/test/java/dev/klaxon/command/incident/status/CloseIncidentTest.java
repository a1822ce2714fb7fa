package dev.klaxon.command.incident.status;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.EXIT_CRITERIA_NOT_MET;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RemedyWaived;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.StatusTransitioned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseIncidentTest {

    private static final TransitionStatus CLOSE =
            new TransitionStatus(CLOSED, Text.of("All is settled"), List.of(), List.of(), null);
    private static final PostmortemLinked BOOKED =
            new PostmortemLinked(INCIDENT, new PostmortemId(id(80)), at(80).claim());
    private static final RemediationHandedOff NOTHING_REMAINS =
            new RemediationHandedOff(INCIDENT, List.of(), null, true, Text.of("Nothing to do"), at(81).claim());
    private static final RemedyWaived WAIVED = new RemedyWaived(INCIDENT, List.of("initech"), null, at(82).claim());

    private final IncidentFixture incident = IncidentFixture.ofVerbs();

    @ParameterizedTest
    @CsvSource({"SEV_0, true", "SEV_1, true", "SEV_2, true", "SEV_3, false"})
    void asks_for_a_post_mortem_where_the_policy_does(Severity severity, boolean asked) {
        var answer = resolved(severity).given(NOTHING_REMAINS).when(CLOSE);

        if (asked) {
            assertThat(answer.thenRefused(EXIT_CRITERIA_NOT_MET).missing())
                    .extracting(Missing::criterion)
                    .containsExactly("postmortem-scheduled");
        } else {
            answer.event(StatusTransitioned.class);
        }
    }

    @Test
    void keeps_what_was_decided_booked_and_handed_off() {
        StatusTransitioned moved = resolved(Severity.SEV_1, "acme", "globex", "initech")
                .given(proposed(60, "acme"), proposed(61, "globex"), approved(60), declined(61))
                .given(WAIVED, BOOKED, NOTHING_REMAINS)
                .when(CLOSE)
                .event(StatusTransitioned.class);

        assertThat(moved.criteriaMet())
                .extracting(CriterionMet::criterion)
                .containsExactly(
                        "remedy-decision",
                        "remedy-decision",
                        "remedy-decision",
                        "postmortem-scheduled",
                        "remediation-handed-off");
    }

    @Test
    void names_each_account_that_is_still_open() {
        var refusal = resolved(Severity.SEV_1, "acme", "globex", "initech")
                .given(proposed(60, "acme"), proposed(61, "globex"), approved(60))
                .given(WAIVED, BOOKED, NOTHING_REMAINS)
                .when(CLOSE)
                .thenRefused(EXIT_CRITERIA_NOT_MET);

        assertThat(refusal.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.detail()).contains("globex"));
    }

    private IncidentFixture resolved(Severity severity, String... accounts) {
        Account[] affected = List.of(accounts).stream()
                .map(account -> new Account(account, null, null, null, null))
                .toArray(Account[]::new);
        return incident.given(at(0).declared(affected), at(0).severity(severity), at(50).moved(DECLARED, RESOLVED));
    }

    private static IncidentEvent proposed(int minute, String account) {
        return new RemedyProposed(
                INCIDENT,
                new RemedyId(id(minute)),
                RemedyKind.EXECUTIVE_CALL,
                account,
                null,
                null,
                null,
                at(minute).claim());
    }

    private static IncidentEvent approved(int proposed) {
        return new RemedyApproved(
                INCIDENT,
                new RemedyId(id(proposed)),
                null,
                List.of(),
                false,
                1,
                null,
                at(70).by(BO).claim());
    }

    private static IncidentEvent declined(int proposed) {
        return new RemedyDeclined(
                INCIDENT, new RemedyId(id(proposed)), null, at(71).by(BO).claim());
    }
}
