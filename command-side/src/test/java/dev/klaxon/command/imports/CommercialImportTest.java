package dev.klaxon.command.imports;

import static dev.klaxon.command.imports.Imports.figures;
import static dev.klaxon.command.imports.Imports.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

/** What was done for customers, and what remains, in imported history. */
class CommercialImportTest {

    private final Imports imports = new Imports(RunningCommandSide.get());

    @Test
    void is_taken_as_bare_as_it_is() throws Exception {
        JsonNode done = imports.imported(
                Imports.declaration("a"),
                line("b", "remedies", "{}"),
                line("c", "remedies/b/decision", "{\"decision\": \"APPROVE\"}"),
                line("d", "remedies/waiver", "{}"),
                line("e", "customer-confirmations", "{}"),
                line("f", "sentiment", "{}"),
                line("g", "churn-risk", "{}"),
                line("h", "csat", "{}"),
                line("i", "recovery-plan", "{}"),
                line("j", "regulatory-deadlines", "{}"),
                line("k", "regulatory-deadlines/j/met", "{}"),
                line("l", "handoff", "{}"));

        assertThat(figures(done)).as("%s", done).containsExactly(12, 12, 0, 0, 0);
    }

    @Test
    void is_bound_by_neither_four_eyes_nor_the_matrix() throws Exception {
        JsonNode done = imports.imported(
                Imports.declaration("a"),
                line("b", "transitions", "{\"to\": \"CLOSED\"}"),
                line("c", "remedies", """
                        {"kind": "CREDIT", "accountId": "acme", "basis": "SLA",\
                         "amount": {"amount": "50000.00", "currency": "USD"}}"""),
                line("d", "remedies/c/decision", "{\"decision\": \"APPROVE\", \"comment\": \"Told so\"}"),
                line("e", "remedies/c/decision", "{}"));

        assertThat(figures(done)).as("%s", done).containsExactly(5, 4, 0, 0, 1);
        assertThat(done.at("/problems/0/code").asText()).isEqualTo("invalid-value");
    }
}
