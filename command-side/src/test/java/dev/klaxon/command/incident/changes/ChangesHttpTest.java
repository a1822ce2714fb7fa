package dev.klaxon.command.incident.changes;

import dev.klaxon.command.incident.IncidentHttp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesHttpTest {

    private final IncidentHttp incident = new IncidentHttp();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"Release 4.2","kind":"DEPLOY","at":"2026-01-02T03:04:05Z"}
            {"id":"4711","system":"argo"}
            {"url":"https://argo.example.com/4711"}
            """)
    void are_linked_by_what_is_known_of_them(String body) {
        incident.made("changes", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | invalid-value  | {"kind":"DEPLOY"}
            400 | invalid-value  | {"kind":"PRAYER","name":"a"}
            400 | invalid-value  | {"id":"1","key":"2"}
            400 | invalid-value  | {"url":"javascript:alert(1)"}
            422 | time-in-future | {"name":"a","at":"2999-01-01T00:00:00Z"}
            """)
    void are_refused_and_nothing_is_recorded(int status, String code, String body) {
        incident.refused("changes", body, status, code);
    }
}
