package dev.klaxon.domain.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument.RoleCard;
import dev.klaxon.events.policy.PolicyDocument.Template;
import dev.klaxon.events.policy.TemplateKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Version 1 stays as it was released: every installation has it in its history.
 *
 * <p>Before the first release the file is written anew by {@code ./mvnw -pl domain -am test -Dgolden.write=true} once
 * it has been deleted.
 */
class BuiltInPolicyTest {

    private static final Path FILE = Path.of("src/test/resources/policy/version-1.json");

    private final Policy builtIn = Policy.builtIn();

    @Test
    void is_version_1_word_by_word() throws IOException {
        if (Boolean.getBoolean("golden.write") && Files.notExists(FILE)) {
            Files.writeString(FILE, PolicyJson.pretty(builtIn.document()));
        }
        String released = Files.readString(FILE, UTF_8);

        assertThat(builtIn.version()).isEqualTo(1);
        assertThat(PolicyJson.pretty(builtIn.document())).isEqualTo(released);
        assertThat(PolicyJson.document(released)).isEqualTo(builtIn.document());
    }

    @Test
    void has_no_contradiction() {
        assertThat(PolicyCheck.faults(builtIn.document())).isEmpty();
    }

    @Test
    void stands_in_for_the_criteria_of_a_document_that_was_stored_without() {
        Policy older = new Policy(3, builtIn.document().withExitCriteria(List.of()));

        assertThat(older.document()).isEqualTo(builtIn.document());
        assertThat(older.exit().askedOf(Status.CLOSED))
                .containsExactly(
                        ExitCriterion.REMEDY_DECISION,
                        ExitCriterion.POSTMORTEM_SCHEDULED,
                        ExitCriterion.REMEDIATION_HANDED_OFF);
        assertThat(older.exit().askedOf(Status.DECLARED)).isEmpty();
    }

    @Test
    void reads_a_stored_document_that_knows_no_criteria() {
        ObjectNode stored = (ObjectNode) PolicyJson.tree(builtIn.document());
        stored.remove("exitCriteria");

        assertThat(new Policy(1, PolicyJson.document(stored)).document().exitCriteria())
                .isEqualTo(builtIn.document().exitCriteria());
    }

    @Test
    void reads_a_stored_document_that_knows_no_credits() {
        ObjectNode stored = (ObjectNode) PolicyJson.tree(builtIn.document());
        stored.remove("credits");

        assertThat(new Policy(1, PolicyJson.document(stored)).document().credits())
                .isEqualTo(builtIn.document().credits());
    }

    @Test
    void has_a_card_for_every_role_and_a_template_for_every_text() {
        var texts = builtIn.document().texts();

        assertThat(texts.roleCards().stream().map(RoleCard::role)).containsExactly(Role.values());
        assertThat(texts.templates().stream().map(Template::kind)).containsExactly(TemplateKind.values());
    }

    @Test
    void maps_no_alert_yet() {
        assertThat(builtIn.document().intake()).isEmpty();
    }

    @Test
    void another_version_is_another_policy() {
        assertThat(new Policy(7, builtIn.document()).version()).isEqualTo(7);
    }
}
