package dev.klaxon.command.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterHttpTest {

    private static final String PATH = "/api/v1/rotations";
    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T12:00:00Z");

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Rotations rotations = service.part(Rotations.class);
    private final Client admin = service.admin();

    @Test
    void defines_a_rotation_and_knows_who_is_on_call() {
        Reply reply = admin.post(PATH, rotation("Scribes", "SCRIBE", "2026-01-05", "\"shiftDays\":7", "ana", "bo"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.etag()).isEqualTo("\"1\"");
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(rotations.onCall(Role.SCRIBE, WEDNESDAY)).contains(person("ana"));
        assertThat(rotations.onCall(Role.SCRIBE, Instant.parse("2026-01-14T12:00:00Z")))
                .contains(person("bo"));
        assertThat(rotations.onCall(Role.SCRIBE, Instant.parse("2026-01-05T07:59:59Z")))
                .isEmpty();
        assertThat(rotations.onCall(Role.SHADOW, WEDNESDAY)).isEmpty();
    }

    @Test
    void defines_a_rotation_anew_under_the_same_role_and_name() {
        Reply first = admin.post(PATH, rotation("Legal", "LEGAL", "2026-01-05", "\"shiftDays\":7", "ana"));
        Reply same = admin.post(PATH, rotation("Legal", "LEGAL", "2026-01-05", "\"shiftHours\":168", "ana"));
        Reply second = admin.post(PATH, rotation("Legal", "LEGAL", "2026-02-02", "\"shiftHours\":12", "cy"));
        Reply other = admin.post(PATH, rotation("Legal", "SECURITY", "2026-02-02", "\"shiftHours\":12", "di"));

        assertThat(same.text("id")).isEqualTo(first.text("id"));
        assertThat(same.eventIds()).isEmpty();
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.etag()).isEqualTo("\"2\"");
        assertThat(other.text("id")).isNotEqualTo(first.text("id"));
        assertThat(rotations.onCall(Role.LEGAL, WEDNESDAY)).contains(person("ana"));
        assertThat(rotations.onCall(Role.LEGAL, Instant.parse("2026-02-02T08:00:00Z")))
                .contains(person("cy"));
    }

    @Test
    void lets_the_first_rotation_by_name_answer_that_has_somebody() {
        admin.post(PATH, rotation("B", "SUBJECT_EXPERT", "2026-01-05", "\"shiftDays\":7", "bo"));
        admin.post(PATH, rotation("A", "SUBJECT_EXPERT", "2026-01-12", "\"shiftDays\":7", "ana"));

        assertThat(rotations.onCall(Role.SUBJECT_EXPERT, WEDNESDAY)).contains(person("bo"));
        assertThat(rotations.onCall(Role.SUBJECT_EXPERT, Instant.parse("2026-01-14T12:00:00Z")))
                .contains(person("ana"));
    }

    @Test
    void lets_somebody_stand_in() {
        String id = admin.post(PATH, rotation("Comms", "COMMS_LEAD", "2026-01-05", "\"shiftDays\":7", "ana"))
                .text("id");

        Reply reply = admin.post(
                PATH + "/" + id + "/overrides", override("bo", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("id")).isNotEqualTo(id);
        assertThat(reply.etag()).isEqualTo("\"2\"");
        assertThat(rotations.onCall(Role.COMMS_LEAD, WEDNESDAY)).contains(person("bo"));
        assertThat(rotations.onCall(Role.COMMS_LEAD, Instant.parse("2026-01-08T10:00:00Z")))
                .contains(person("ana"));
    }

    @Test
    void makes_one_rotation_of_a_name_that_many_define_at_once() throws Exception {
        int definers = 5;
        Set<String> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(definers)) {
            List<Future<Reply>> defined = IntStream.range(0, definers)
                    .mapToObj(i -> threads.submit(() -> admin.post(
                            PATH, rotation("Sponsors", "EXECUTIVE_SPONSOR", "2026-01-05", "\"shiftDays\":7", "p" + i))))
                    .toList();
            for (Future<Reply> reply : defined) {
                assertThat(reply.get().status()).isEqualTo(201);
                ids.add(reply.get().text("id"));
            }
        }
        assertThat(ids).hasSize(1);
        assertThat(service.eventsOf("rotation:" + ids.iterator().next())).isEqualTo(definers);
    }

    @Test
    void refuses_what_makes_no_roster() {
        String sound = rotation("Owners", "ENGINEERING_OWNER", "2026-01-05", "\"shiftDays\":7", "ana");
        refused(admin, PATH, sound.replace("Europe/Berlin", "Europe/Bärlin"), 422, "unknown-zone");
        refused(admin, PATH, sound.replace("Europe/Berlin", "+01:00"), 422, "unknown-zone");
        refused(admin, PATH, sound.replace("\"shiftDays\":7", "\"shiftDays\":0"), 400, "invalid-value");
        refused(admin, PATH, sound.replace("\"shiftDays\":7,", ""), 400, "invalid-value");
        refused(
                admin,
                PATH,
                sound.replace("\"shiftDays\":7", "\"shiftDays\":7,\"shiftHours\":7"),
                400,
                "invalid-value");
        refused(admin, PATH, sound.replace("09:00", "9 am"), 400, "invalid-value");
        refused(admin, PATH, sound.replace("ENGINEERING_OWNER", "OWNER"), 400, "invalid-value");
        refused(
                admin,
                PATH,
                rotation("Owners", "ENGINEERING_OWNER", "2026-01-05", "\"shiftDays\":7"),
                400,
                "invalid-value");

        String overrides = PATH + "/" + admin.post(PATH, sound).text("id") + "/overrides";
        String empty = override("bo", "2026-01-07T10:00:00Z", "2026-01-07T10:00:00Z");
        refused(admin, overrides, empty, 422, "period-empty");
        refused(admin, overrides, override("bo", "2026-01-08T10:00:00Z", "2026-01-07T10:00:00Z"), 422, "period-empty");
        refused(admin, overrides, "{\"person\":{\"id\":\"bo\",\"name\":\"Bo\"}}", 400, "invalid-value");
        refused(admin, PATH + "/" + UUID.randomUUID() + "/overrides", empty, 404, "not-found");
    }

    @Test
    void refuses_a_stale_version() {
        String body = rotation("Sales", "CS_SALES_OWNER", "2026-01-05", "\"shiftDays\":7", "ana");
        String overrides = PATH + "/" + admin.post(PATH, body).text("id") + "/overrides";
        String override = override("bo", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z");
        assertThat(admin.post(overrides, override, "If-Match", "\"1\"").status())
                .isEqualTo(201);
        long before = service.events();

        assertThat(admin.post(overrides, override, "If-Match", "\"1\"").code()).isEqualTo("stale-version");
        assertThat(admin.post(PATH, body.replace("ana", "cy"), "If-Match", "\"1\"")
                        .code())
                .isEqualTo("stale-version");
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void is_for_admins_only() {
        Client responder = service.client(admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"r\",\"name\":\"R\"},\"scopes\":[\"respond\",\"command\"]}")
                .text("key"));

        refused(responder, PATH, rotation("X", "SHADOW", "2026-01-05", "\"shiftDays\":7", "ana"), 403, "forbidden");
    }

    /** The rotation comes to lie long before all other tests, whose declarations it leaves alone. */
    @Test
    void proposes_the_commander_of_a_new_incident_and_of_a_drill() {
        String id = admin.post(
                        PATH, rotation("Commanders", "INCIDENT_COMMANDER", "2999-01-01", "\"shiftDays\":7", "ana"))
                .text("id");
        admin.post(PATH + "/" + id + "/overrides", override("bo", "1999-01-01T00:00:00Z", "1999-02-01T00:00:00Z"));

        for (String drill : new String[] {"true", "false"}) {
            String incident = admin.declared(",\"drill\":%s,\"occurredAt\":\"1999-01-05T12:00:00Z\"".formatted(drill));
            assertThat(proposed(incident)).containsExactly("INCIDENT_COMMANDER bo");
        }
        assertThat(proposed(admin.declared(",\"occurredAt\":\"1999-02-01T00:00:00Z\"")))
                .isEmpty();
        assertThat(
                        proposed(
                                admin.declared(
                                        ",\"occurredAt\":\"1999-01-05T12:00:00Z\",\"incidentCommander\":{\"id\":\"cy\",\"name\":\"Cy\"}")))
                .isEmpty();
    }

    private List<String> proposed(String incident) {
        return service.database()
                .sql("""
                        SELECT payload::json ->> 'role' || ' ' || (payload::json #>> '{proposed,id}') FROM write.event
                        WHERE stream = ? AND type = 'RoleRequested'
                        """)
                .param(incident.substring(incident.lastIndexOf('/') + 1))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void refused(Client client, String path, String body, int status, String code) {
        long before = service.events();
        Reply reply = client.post(path, body);

        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(service.events()).isEqualTo(before);
    }

    private static String rotation(String name, String role, String startsOn, String shift, String... members) {
        String people = String.join(
                ",",
                List.of(members).stream()
                        .map("{\"id\":\"%1$s\",\"name\":\"%1$s\"}"::formatted)
                        .toList());
        return """
                {"name":"%s","role":"%s","zone":"Europe/Berlin","startsOn":"%s","handoverAt":"09:00",%s,"members":[%s]}""".formatted(name, role, startsOn, shift, people);
    }

    private static String override(String person, String from, String to) {
        return """
                {"person":{"id":"%1$s","name":"%1$s"},"from":"%2$s","to":"%3$s","reason":"On holiday"}""".formatted(person, from, to);
    }

    private static Person person(String id) {
        return Person.of(id, id);
    }
}
