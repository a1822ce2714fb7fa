package dev.klaxon.command.incident.workarounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.incident.IncidentHttp;
import org.junit.jupiter.api.Test;

class WorkaroundsHttpTest {

    private static final String ONE = """
            {"steps":"Use the other region","riskNotes":"Slower","rollback":"Go back"}""";

    private final IncidentHttp incident = new IncidentHttp();

    @Test
    void are_approved_once_by_another_person() {
        String approval = "workarounds/" + incident.made("workarounds", ONE) + "/approval";
        Client bo = incident.responder("bo");

        incident.refused(approval, "{}", 409, "own-proposal");
        assertThat(incident.post(bo, approval, "{\"comment\":\"Tried it\"}").status())
                .isEqualTo(200);
        incident.refused(bo, approval, "{}", 409, "already-answered");
    }

    @Test
    void are_refused_and_nothing_is_recorded() {
        incident.refused("workarounds", "{\"steps\":\"s\",\"riskNotes\":\"r\"}", 400, "invalid-value");
        incident.refused("workarounds/00000000-0000-7000-8000-000000000000/approval", "{}", 404, "not-found");
    }
}
