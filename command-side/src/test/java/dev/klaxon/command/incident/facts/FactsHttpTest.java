package dev.klaxon.command.incident.facts;

import dev.klaxon.command.incident.IncidentHttp;
import org.junit.jupiter.api.Test;

class FactsHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void are_claimed_and_then_verified_once() {
        String verification = "facts/" + incident.made("facts", "{\"text\":\"No data left\"}") + "/verification";
        String evidence = "{\"evidenceIds\":[\"%s\"]}".formatted(incident.evidence("LOG"));

        incident.changed(verification, evidence);

        incident.refused(verification, evidence, 409, "already-answered");
    }

    @Test
    void are_refused_and_nothing_is_recorded() {
        String verification = "facts/" + incident.made("facts", "{\"text\":\"No data left\"}") + "/verification";

        incident.refused("facts", "{}", 400, "invalid-value");
        incident.refused(verification, "{}", 400, "invalid-value");
        incident.refused(verification, "{\"evidenceIds\":[]}", 400, "invalid-value");
        incident.refused(
                verification, "{\"evidenceIds\":[\"00000000-0000-7000-8000-000000000000\"]}", 400, "invalid-value");
        incident.refused(
                "facts/00000000-0000-7000-8000-000000000000/verification",
                "{\"evidenceIds\":[\"%s\"]}".formatted(incident.evidence("LOG")),
                404,
                "not-found");
    }
}
