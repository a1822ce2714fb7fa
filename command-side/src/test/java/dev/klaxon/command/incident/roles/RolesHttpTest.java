package dev.klaxon.command.incident.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.Test;

class RolesHttpTest {

    private final Client admin = RunningCommandSide.get().admin();
    private final String incident = admin.declared("");

    @Test
    void gives_and_frees_a_role() {
        Reply given = admin.put(incident + "/roles/SCRIBE", "{\"assignee\":{\"id\":\"s\",\"name\":\"S\"}}");
        Reply freed = admin.send("DELETE", incident + "/roles/SCRIBE", "{\"reason\":\"Shift ends\"}");
        Reply again = admin.delete(incident + "/roles/SCRIBE");

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text("id")).isEqualTo(given.text("incidentId"));
        assertThat(freed.eventIds()).hasSize(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.eventIds()).isEmpty();
    }

    @Test
    void lets_members_come_and_go() {
        String member = incident + "/roles/SUBJECT_EXPERT/members/jo%40example.com";

        assertThat(admin.put(member, "{\"name\":\"Jo\"}").eventIds()).hasSize(1);
        assertThat(admin.put(member, "{\"name\":\"Jo\"}").eventIds()).isEmpty();
        assertThat(admin.delete(member).eventIds()).hasSize(1);
        assertThat(admin.delete(member).eventIds()).isEmpty();
    }

    @Test
    void refuses_what_does_not_fit_the_role() {
        refused(admin.put(incident + "/roles/LEGAL", "{\"assignee\":{\"id\":\"l\",\"name\":\"L\"}}"));
        refused(admin.delete(incident + "/roles/LEGAL"));
        refused(admin.put(incident + "/roles/SCRIBE/members/s", "{\"name\":\"S\"}"));
        refused(admin.delete(incident + "/roles/SCRIBE/members/s"));
        refused(admin.put(incident + "/roles/KING", "{\"assignee\":{\"id\":\"k\",\"name\":\"K\"}}"));
        refused(admin.put(incident + "/roles/SCRIBE", "{\"assignee\":{\"id\":\"k\"}}"));
        refused(admin.put(incident + "/roles/SCRIBE", "{}"));
        refused(admin.put(incident + "/roles/LEGAL/members/l", "{}"));
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid-value");
    }
}
