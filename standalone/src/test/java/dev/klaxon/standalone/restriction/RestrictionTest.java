package dev.klaxon.standalone.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.restriction.Asker.Answer;
import dev.klaxon.standalone.restriction.Asker.Request;
import dev.klaxon.standalone.restriction.Zoo.Twins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the service answers tells of an incident that the caller may not read: not its content, and not that it
 * is there. Held over every operation of the served document, by somebody with all scopes but those that see all.
 */
class RestrictionTest {

    private static final String UNDER_INCIDENT = "/api/v1/incidents/{id}";

    private static Zoo zoo;

    @BeforeAll
    static void tell() throws IOException {
        zoo = Zoo.open();
    }

    @AfterAll
    static void close() {
        zoo.close();
    }

    @Test
    void no_answer_holds_a_word_of_it() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Operation query : zoo.queries()) {
            boolean answered = false;
            for (Request request : zoo.requests().plain(query)) {
                Answer answer = zoo.ask(query, request);
                answered |= answer.isSuccess();
                told.addAll(zoo.leaks(request, answer));
            }
            if (!answered) {
                silent.add(query.toString());
            }
        }

        assertThat(told).isEmpty();
        assertThat(silent)
                .as("queries that were never answered: put values with which they are into Zoo.byName")
                .isEmpty();
    }

    @Test
    void no_answer_is_another_than_before_it_was_there() {
        zoo.before()
                .forEach((request, answer) -> assertThat(zoo.after().get(request))
                        .as("%s; a field that tells the time belongs into Comparison.PASSING_FIELDS", request)
                        .isEqualTo(answer));
    }

    @Test
    void asking_for_it_is_like_asking_for_nothing() {
        for (Told secret : zoo.secrets()) {
            for (Operation query : zoo.queries()) {
                if (!query.isStream()) {
                    zoo.requests()
                            .pairs(query, zoo.twins(secret))
                            .forEach(pair -> Comparison.assertSame(
                                    zoo.stranger(), pair.ofSecret(), pair.ofNothing(), pair.twins()));
                }
            }
        }
    }

    @Test
    void its_own_paths_are_not_found() {
        for (Told secret : zoo.secrets()) {
            for (Operation query : zoo.queries()) {
                if (query.path().startsWith(UNDER_INCIDENT)) {
                    for (Twins names : zoo.names(secret)) {
                        Request request = secret.query(query, names.secret());
                        int status = Comparison.assertSame(
                                zoo.stranger(), request, Comparison.elsewhere(request, names), names);
                        assertThat(status).as(request.uri()).isEqualTo(404);
                    }
                }
            }
        }
    }

    @Test
    void a_command_about_it_is_refused_as_about_nothing() {
        List<Long> versions = zoo.versions();
        Set<String> unread = new LinkedHashSet<>();
        for (Told secret : zoo.secrets()) {
            for (Operation command : zoo.commands()) {
                for (Twins names : zoo.names(secret)) {
                    Request request = secret.command(command, names.secret(), zoo.bodies());
                    int status =
                            Comparison.assertSame(zoo.stranger(), request, Comparison.elsewhere(request, names), names);
                    // a scope that the stranger lacks is asked for first, whatever the incident
                    if (status != 404 && status != 403) {
                        unread.add("%d for %s with %s".formatted(status, command, request.body()));
                    }
                    Request faulty = new Request(request.method(), request.uri(), request.headers(), "{}");
                    Comparison.assertSame(zoo.stranger(), faulty, Comparison.elsewhere(faulty, names), names);
                }
            }
        }
        assertThat(unread)
                .as("refused before the incident was looked for: tell Bodies what the fields take, or the whole body")
                .isEmpty();
        assertThat(zoo.versions()).isEqualTo(versions);
    }

    @Test
    void a_command_about_its_postmortem_is_refused_as_about_nothing() {
        for (Told secret : zoo.secrets()) {
            Twins names = new Twins(Objects.requireNonNull(secret.recordIds().get("postmortems")), Zoo.NOWHERE_ID);
            for (Operation command : zoo.commandsOnPostmortems()) {
                Request request = secret.command(command, names.secret(), zoo.bodies());
                int status =
                        Comparison.assertSame(zoo.stranger(), request, Comparison.elsewhere(request, names), names);
                assertThat(status).as("%s with %s", command, request.body()).isEqualTo(404);
            }
        }
    }

    @Test
    void a_refusal_that_it_causes_does_not_name_it() {
        Request sameKey = Told.declaration("zebra", "'source': 'okapi-watch', 'externalKey': 'okapi-1'");
        Request sameCommander = Told.declaration(
                "zebra", "'severity': 'SEV-1', 'incidentCommander': {'id': 'okapi-lea', 'name': 'Lea'}");

        Answer duplicate = zoo.stranger().ask(sameKey);
        Answer busy = zoo.stranger().ask(sameCommander);

        assertThat(duplicate.json().path("code").asString()).isEqualTo("duplicate-external-key");
        assertThat(busy.json().path("code").asString()).isEqualTo("commander-busy");
        assertThat(zoo.leaks(sameKey, duplicate)).isEmpty();
        assertThat(zoo.leaks(sameCommander, busy)).isEmpty();
    }

    @Test
    void no_metric_is_labelled_with_it() {
        for (Told secret : zoo.secrets()) {
            for (String name : List.of(secret.id(), secret.reference(), secret.word(), Zoo.NOWHERE_ID)) {
                for (String path : List.of("/api/v1/incidents/", "/api/v1/", "/", "/status/")) {
                    zoo.stranger().ask(Request.get(path + name));
                }
            }
        }
        Request scrape = Request.get("/actuator/prometheus");
        Answer answer = zoo.stranger().ask(scrape);

        assertThat(answer.body()).contains("uri=\"/api/v1/incidents/{id}\"").doesNotContain(Zoo.NOWHERE_ID);
        assertThat(zoo.leaks(scrape, answer)).isEmpty();
    }

    @Test
    void its_readers_see_it() {
        for (Told secret : zoo.secrets()) {
            for (String path : List.of("incidents/" + secret.id(), "incidents?q=" + secret.word())) {
                assertThat(zoo.teller().ask(Request.get("/api/v1/" + path)).body())
                        .contains(secret.reference())
                        .contains(secret.word());
            }
        }
    }
}
