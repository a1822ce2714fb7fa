package dev.klaxon.command.incident.channel;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.incident.ChannelOpened;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private static final String URL = "https://chat.example.com/1";

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), new ChannelOpened(INCIDENT, "slack", URL, at(1).claim()));

    @Test
    void puts_a_new_one_in_the_place_of_the_old() {
        incident.when(new OpenChannel("bridge", URL))
                .then(new ChannelOpened(INCIDENT, "bridge", URL, incident.claim()));
    }

    @Test
    void changes_nothing_where_it_is_the_same() {
        incident.when(new OpenChannel("slack", URL)).thenNothing();
    }
}
