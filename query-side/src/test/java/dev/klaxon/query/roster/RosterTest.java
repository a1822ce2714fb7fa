package dev.klaxon.query.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.OverrideId;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.events.roster.ShiftOverridden;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.store.EventIds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RosterTest extends QuerySideTest {

    private static final Claim CLAIM = new Claim(Person.of("root", "Root"), NOON, Precision.SECOND);

    private final RotationId id = new RotationId(EventIds.next());
    private String position = "";

    @Test
    void says_who_is_on_call_and_whether_they_stand_in() {
        tell(0, defined("Legal", Role.LEGAL, "2026-01-05", "ana", "bo"));
        tell(1, standIn("cy", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"));

        JsonNode turn = onCall("?role=LEGAL&at=2026-01-06T12:00:00Z");
        assertThat(turn.at("/rotationId").stringValue()).isEqualTo(id.toString());
        assertThat(turn.at("/name").stringValue()).isEqualTo("Legal");
        assertThat(turn.at("/person/id").stringValue()).isEqualTo("ana");
        assertThat(turn.at("/secondary/id").stringValue()).isEqualTo("zoe");
        assertThat(turn.at("/from").stringValue()).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(turn.at("/until").stringValue()).isEqualTo("2026-01-07T10:00:00Z");
        assertThat(turn.at("/overridden").booleanValue()).isFalse();
        JsonNode standIn = onCall("?role=LEGAL&at=2026-01-07T12:00:00Z");
        assertThat(standIn.at("/person/id").stringValue()).isEqualTo("cy");
        assertThat(standIn.at("/overridden").booleanValue()).isTrue();
        assertThat(onCall("?role=LEGAL&at=2026-01-13T12:00:00Z")
                        .at("/person/id")
                        .stringValue())
                .isEqualTo("bo");
        assertThat(onCall("?role=LEGAL&at=2026-01-01T12:00:00Z").get("person").isNull())
                .isTrue();
        assertThat(onCall("?role=LEGAL").at("/person/id").isString()).isTrue();
    }

    @Test
    void lists_rotations_by_their_newest_definition_and_what_is_still_to_come() {
        tell(0, defined("Security", Role.SECURITY, "2026-01-05", "ana"));
        tell(1, standIn("cy", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"));
        tell(2, standIn("di", "2999-01-07T10:00:00Z", "2999-01-08T10:00:00Z"));
        tell(3, defined("Security", Role.SECURITY, "2998-01-06", "ed", "fay"));

        JsonNode rotation = json(get("/api/v1/rotations?role=SECURITY", reader(), "Klaxon-Min-Position", position))
                .at("/items/0");

        assertThat(rotation.get("id").stringValue()).isEqualTo(id.toString());
        assertThat(rotation.get("zone").stringValue()).isEqualTo("Europe/Berlin");
        assertThat(rotation.get("startsOn").stringValue()).isEqualTo("2998-01-06");
        assertThat(rotation.get("handoverAt").stringValue()).isEqualTo("09:00");
        assertThat(rotation.get("shiftHours").intValue()).isEqualTo(168);
        assertThat(rotation.at("/members/1/name").stringValue()).isEqualTo("fay");
        assertThat(rotation.get("overrides").size()).isEqualTo(1);
        assertThat(rotation.at("/overrides/0/person/id").stringValue()).isEqualTo("di");
        assertThat(rotation.at("/overrides/0/reason").stringValue()).isEqualTo("On holiday");
        assertThat(rotation.get("version").longValue()).isEqualTo(4);
        assertThat(onCall("?role=SECURITY").at("/person/id").stringValue()).isEqualTo("ana");
    }

    @Test
    void lists_piece_by_piece_in_the_order_of_names() {
        tell(0, defined("A", Role.SCRIBE, "2026-01-05", "ana"));
        for (String name : List.of("C", "B")) {
            RotationId other = new RotationId(EventIds.next());
            position = log().append(
                            "Rotation", "rotation:" + other, 0, defined(other, name, Role.SCRIBE, "2026-01-05", "bo"))
                    .toString();
        }
        String path = "/api/v1/rotations?role=SCRIBE&limit=2";
        JsonNode first = json(get(path, reader(), "Klaxon-Min-Position", position));
        JsonNode second = json(get(path + "&cursor=" + first.get("next").stringValue(), reader()));

        assertThat(first.at("/items/0/name").stringValue()).isEqualTo("A");
        assertThat(first.at("/items/1/name").stringValue()).isEqualTo("B");
        assertThat(second.at("/items/0/name").stringValue()).isEqualTo("C");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void refuses_what_is_no_instant_and_those_who_may_not_read() {
        assertThat(get("/api/v1/on-call?at=noon", reader()).statusCode()).isEqualTo(400);
        String metrics = keyOf("m", Scope.METRICS);
        assertThat(get("/api/v1/on-call", metrics).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/rotations", metrics).statusCode()).isEqualTo(403);
    }

    @Test
    void gives_the_same_rows_again_out_of_history() {
        tell(0, defined("Again", Role.SHADOW, "2026-01-05", "ana", "bo"));
        tell(1, standIn("cy", "2026-01-07T10:00:00Z", "2026-01-08T10:00:00Z"));
        onCall("?role=SHADOW");
        String admin = keyOf("root", Scope.ADMIN);
        JsonNode live = json(get("/api/v1/projections/roster/digest", admin));

        rebuild("roster", admin);
        assertThat(onCall("?role=SHADOW").at("/person").isMissingNode()).isFalse();

        JsonNode again = json(get("/api/v1/projections/roster/digest", admin));
        assertThat(again.get("rows").longValue()).isPositive();
        assertThat(again.get("digest").stringValue())
                .isEqualTo(live.get("digest").stringValue());
    }

    private JsonNode onCall(String query) {
        return json(get("/api/v1/on-call" + query, reader(), "Klaxon-Min-Position", position))
                .at("/items/0");
    }

    private void tell(long sequence, RosterEvent event) {
        position = log().append("Rotation", "rotation:" + id, sequence, event).toString();
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }

    private RotationDefined defined(String name, Role role, String startsOn, String... members) {
        return defined(id, name, role, startsOn, members);
    }

    private static RotationDefined defined(RotationId id, String name, Role role, String startsOn, String... members) {
        return new RotationDefined(
                id,
                name,
                role,
                "Europe/Berlin",
                LocalDate.parse(startsOn),
                LocalTime.of(9, 0),
                168,
                Stream.of(members).map(member -> Person.of(member, member)).toList(),
                List.of(Person.of("zoe", "Zoe")),
                CLAIM);
    }

    private ShiftOverridden standIn(String person, String from, String to) {
        return new ShiftOverridden(
                id,
                new OverrideId(EventIds.next()),
                Person.of(person, person),
                Instant.parse(from),
                Instant.parse(to),
                Text.of("On holiday"),
                CLAIM);
    }
}
