package dev.klaxon.command.imports;

import static dev.klaxon.command.imports.Imports.declaration;
import static dev.klaxon.command.imports.Imports.figures;
import static dev.klaxon.command.imports.Imports.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.command.RunningCommandSide;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines that name the records and events of other lines. */
class NamedRecordsTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Imports imports = new Imports(service);

    @Test
    void waits_for_the_declaration_and_for_records_that_are_named() throws Exception {
        JsonNode early = imports.imported(
                line("d", "mitigations/c/outcome", "{\"outcome\": \"FAILED\"}"),
                line("b", "notes", "{\"text\": \"before it was declared here\"}"));
        JsonNode declared = imports.imported(declaration("a"));
        JsonNode named = imports.imported(line("c", "mitigations", "{\"kind\": \"RESTART\"}"));

        assertThat(figures(early)).containsExactly(2, 0, 0, 2, 0);
        assertThat(figures(declared)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(named)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(imports.progress(early.path("id").asText()))).containsExactly(2, 2, 0, 0, 0);
    }

    @Test
    void waits_for_a_key_that_looks_like_an_id() throws Exception {
        JsonNode early = imports.imported(declaration("a"), line("c", "mitigations/2024-01-02-10-15/outcome", "{}"));
        JsonNode late = imports.imported(line("2024-01-02-10-15", "mitigations", "{\"kind\": \"RESTART\"}"));

        assertThat(figures(early)).containsExactly(2, 1, 0, 1, 0);
        assertThat(figures(late)).containsExactly(1, 1, 0, 0, 0);
        assertThat(figures(imports.progress(early.path("id").asText()))).containsExactly(2, 2, 0, 0, 0);
    }

    @Test
    void finds_the_first_event_that_a_line_made() throws Exception {
        imports.imported(declaration("a"), line("b", "notes", "{\"text\": \"x\"}"));
        List<UUID> events = service.database()
                .sql("""
                SELECT event_id FROM write.event WHERE stream =
                    (SELECT owner FROM write.reservation WHERE kind = 'external-key/' || ? AND key = '1')
                ORDER BY sequence
                """)
                .param(imports.source())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();

        assertThat(service.part(AppliedOnce.class).event(imports.source(), "a")).contains(events.getFirst());
        assertThat(service.part(AppliedOnce.class).event(imports.source(), "b")).contains(events.getLast());
        assertThat(service.part(AppliedOnce.class).event(imports.source(), "c")).isEmpty();
    }

    @Test
    void reads_keys_with_blanks_in_a_path() throws Exception {
        JsonNode done = imports.imported(
                declaration("a"),
                line("the first", "mitigations", "{\"kind\": \"RESTART\"}"),
                line("the last", "POST mitigations/the first/outcome", "{}"));

        assertThat(figures(done)).containsExactly(3, 3, 0, 0, 0);
    }
}
