package dev.klaxon.domain.incident;

import static dev.klaxon.domain.incident.BusinessOrder.Kind.REOPENING;
import static dev.klaxon.domain.incident.BusinessOrder.Kind.STATUS;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Story;
import org.junit.jupiter.api.Test;

class StatusTrackTest {

    private final Story story = declared(SEV_1).at(10, moved(CONTAINED)).at(20, moved(MITIGATED));

    @Test
    void tells_where_it_stood_and_where_it_went_next() {
        BusinessOrder between = place(15, STATUS);

        assertThat(track().before(between).current().status()).isEqualTo(CONTAINED);
        assertThat(track().nextAfter(between)).contains(MITIGATED);
    }

    @Test
    void nothing_stands_before_the_first_move_and_nothing_follows_the_last() {
        assertThat(track().before(place(5, STATUS)).current().status()).isEqualTo(DECLARED);
        assertThat(track().nextAfter(place(25, STATUS))).isEmpty();
    }

    @Test
    void at_equal_instants_a_reopening_comes_before_a_move_and_a_later_record_after_it() {
        assertThat(track().before(place(10, REOPENING)).current().status()).isEqualTo(DECLARED);
        assertThat(track().before(place(10, STATUS)).current().status()).isEqualTo(CONTAINED);
    }

    private StatusTrack track() {
        return story.state().statusTrack();
    }

    private BusinessOrder place(int minute, BusinessOrder.Kind kind) {
        return story.state().placeOf(story.at(minute).claim(), kind);
    }
}
