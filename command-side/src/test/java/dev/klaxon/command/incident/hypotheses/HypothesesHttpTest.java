package dev.klaxon.command.incident.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.incident.IncidentHttp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypothesesHttpTest {

    private static final String ONE = """
            {"statement":"The pool is full","owner":{"id":"bo","name":"Bo"},"timeboxMinutes":30}""";
    private static final String REFUTED = "{\"outcome\":\"REFUTED\",\"finding\":\"It is half empty\"}";

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void lead_to_one_outcome() {
        String hypothesis = incident.made("hypotheses", ONE);
        String outcome = "hypotheses/" + hypothesis + "/outcome";

        incident.changed(outcome, REFUTED);

        incident.refused(outcome, REFUTED, 409, "already-answered");
    }

    @Test
    void stamp_the_diagnosis_with_the_first_one_that_is_validated() {
        String first = incident.made("hypotheses", ONE);
        String second = incident.made("hypotheses", ONE);

        incident.changed("hypotheses/" + first + "/outcome", REFUTED);
        assertThat(incident.state().stamps().diagnosedAt()).isNull();
        incident.changed("hypotheses/" + second + "/outcome", """
                {"outcome":"VALIDATED","finding":"It is full","evidenceIds":["%s"],\
                "occurredAt":"2026-01-02T03:04:05Z"}""".formatted(incident.evidence("METRIC")));

        assertThat(incident.state().stamps().diagnosedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    }

    @Test
    void keep_an_incident_from_being_resolved_while_they_are_open() {
        String resolve = "{\"to\":\"RESOLVED\",\"statement\":\"It is over\"}";
        incident.evidence("VALIDATION");
        String hypothesis = incident.made("hypotheses", ONE);

        Reply refused = incident.refused("transitions", resolve, 409, "exit-criteria-not-met");
        assertThat(refused.body().at("/missing/0/criterion").asText()).isEqualTo("no-open-hypothesis");
        assertThat(refused.body().path("missing")).hasSize(1);

        incident.changed("hypotheses/" + hypothesis + "/outcome", REFUTED);
        incident.changed("transitions", resolve);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hypotheses | 400 | invalid-value | {"statement":"s","timeboxMinutes":30}
            hypotheses | 400 | invalid-value | {"statement":"s","owner":{"id":"bo","name":"Bo"},"timeboxMinutes":0}
            hypotheses | 400 | invalid-value | {"statement":"s","owner":{"id":"bo","name":"Bo"},"timeboxMinutes":525601}
            hypotheses | 400 | unknown-field | {"statement":"s","owner":{"id":"bo","name":"Bo"},"timebox":30}
            hypotheses/00000000-0000-7000-8000-000000000000/outcome | 404 | not-found | \
            {"outcome":"REFUTED","finding":"f"}
            hypotheses/00000000-0000-7000-8000-000000000000/outcome | 400 | invalid-value | {"outcome":"REFUTED"}
            """)
    void are_refused_and_nothing_is_recorded(String path, int status, String code, String body) {
        incident.refused(path, body, status, code);
    }
}
