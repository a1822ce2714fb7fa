package dev.klaxon.command.incident.readings;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.events.incident.SentimentRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final ReadingId READING = new ReadingId(MADE);

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(new Account("acme", null, null, null, null)), at(5).moved(RESOLVED, CLOSED));

    @Test
    void tells_how_an_account_feels() {
        incident.when(new RecordSentiment("acme", -2))
                .then(new SentimentRecorded(INCIDENT, READING, "acme", -2, incident.claim()));
    }

    @Test
    void tells_how_likely_an_account_is_to_leave() {
        incident.when(new RecordChurnRisk("acme", ChurnRisk.HIGH))
                .then(new ChurnRiskRecorded(INCIDENT, READING, "acme", ChurnRisk.HIGH, incident.claim()));
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_TO_FIVE, 0, false",
        "ONE_TO_FIVE, 1, true",
        "ONE_TO_FIVE, 5, true",
        "ONE_TO_FIVE, 6, false",
        "ZERO_TO_TEN, -1, false",
        "ZERO_TO_TEN, 0, true",
        "ZERO_TO_TEN, 10, true",
        "ZERO_TO_TEN, 11, false"
    })
    void tells_how_content_an_account_was_on_a_scale(CsatScale scale, int score, boolean known) {
        var answer = incident.when(new RecordCsat("acme", score, scale));

        if (known) {
            answer.then(new CsatRecorded(INCIDENT, READING, "acme", score, scale, incident.claim()));
        } else {
            assertThat(answer.thenRefused(INVALID_VALUE).errors())
                    .extracting("pointer")
                    .containsExactly("/score");
        }
    }

    @Test
    void is_not_taken_of_an_account_that_was_never_affected() {
        incident.when(new RecordSentiment("globex", 1)).thenRefused(INVALID_VALUE);
    }

    @Test
    void of_churn_is_not_taken_of_an_account_that_was_never_affected() {
        incident.when(new RecordChurnRisk("globex", ChurnRisk.LOW)).thenRefused(INVALID_VALUE);
    }

    @Test
    void of_contentment_is_not_taken_of_an_account_that_was_never_affected() {
        incident.when(new RecordCsat("globex", 3, CsatScale.ONE_TO_FIVE)).thenRefused(INVALID_VALUE);
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("s-1")
                .when(told(RecordSentiment.class))
                .then(new SentimentRecorded(INCIDENT, READING, null, null, incident.claim()));
    }
}
