package dev.klaxon.command.imports;

import static dev.klaxon.command.imports.Imports.figures;
import static dev.klaxon.command.imports.Imports.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

/** Post-mortems in imported history. */
class PostmortemImportTest {

    private final Imports imports = new Imports(RunningCommandSide.get());

    @Test
    void are_taken_as_bare_as_they_are() throws Exception {
        JsonNode done = imports.imported(
                Imports.declaration("a"),
                line("b", "postmortems", "{}"),
                line("c", "postmortem/schedule", "{}"),
                line("d", "postmortem/held", "{}"),
                line("e", "postmortem/factors", "{}"),
                line("f", "postmortem/detection-gaps", "{}"),
                line("g", "postmortem/whys", "{}"),
                line("h", "postmortem/root-cause", "{\"key\": \"k\"}"),
                line("i", "postmortem/actions", "{\"category\": \"CODE\"}"),
                line("j", "postmortem/actions/i/assignee", "{\"owner\": {\"id\": \"bo\", \"name\": \"Bo\"}}"),
                line("k", "postmortem/actions/i/due-date", "{\"dueOn\": \"2024-02-01\"}"),
                line("l", "postmortem/actions/i/completion", "{}"),
                line("m", "postmortem/actions/i/verification", "{}"),
                line("n", "postmortem/actions/i/drop", "{}"),
                line("o", "postmortem/submission", "{}"),
                line("p", "postmortem/approval", "{}"),
                line("q", "postmortem/return", "{}"),
                line("r", "postmortem/publication", "{}"),
                line("s", "postmortem/learnings", "{}"),
                line(
                        "t",
                        "postmortem/corrections",
                        "{\"eventId\": \"e\", \"field\": \"text\", \"value\": \"A queue\"}"));

        assertThat(figures(done)).as("%s", done).containsExactly(20, 20, 0, 0, 0);
    }

    @Test
    void wait_until_they_are_booked() throws Exception {
        JsonNode early = imports.imported(Imports.declaration("a"), line("c", "postmortem/factors", "{}"));
        assertThat(figures(early)).as("%s", early).containsExactly(2, 1, 0, 1, 0);

        JsonNode late = imports.imported(line("d", "postmortems", "{}"));

        assertThat(figures(late)).as("%s", late).containsExactly(1, 1, 0, 0, 0);
        String first = early.path("id").asText();
        assertThat(figures(imports.progress(first))).containsExactly(2, 2, 0, 0, 0);
    }
}
