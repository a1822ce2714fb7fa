package dev.klaxon.command.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.klaxon.events.Text;
import dev.klaxon.toy.ToyBodies.Around;
import dev.klaxon.toy.ToyBodies.Gappy;
import dev.klaxon.toy.ToyBodies.Lost;
import dev.klaxon.toy.ToyBodies.Many;
import dev.klaxon.toy.ToyBodies.Silent;
import dev.klaxon.toy.ToyBodies.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerbsTest {

    private static final Gappy GAPPY = new Gappy(Text.of("t"));

    @Test
    void are_found_by_their_bodies() {
        assertThat(new Verbs().all())
                .extracting(verb -> verb.body().getSimpleName())
                .contains("AddNote", "AssignSeverity");
    }

    @Test
    void are_asked_for_where_a_body_declares_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Verbs.of(Silent.class))
                .withMessageContaining("Silent")
                .withMessageContaining("VERB");
    }

    @Test
    void name_in_their_path_what_is_a_component() {
        assertThatIllegalStateException().isThrownBy(() -> Verbs.of(Lost.class)).withMessageContaining("Lost");
    }

    @Test
    void hand_out_a_told_body_only_where_it_can_have_no_gap() {
        assertThat(Gaps.of(new Sound("n", null)).whole().name()).isEqualTo("n");
        assertThatIllegalStateException().isThrownBy(() -> Gaps.of(GAPPY).whole());
        assertThatIllegalStateException()
                .isThrownBy(() -> Gaps.of(new Around(GAPPY)).whole());
        assertThatIllegalStateException()
                .isThrownBy(() -> Gaps.of(new Many(List.of(GAPPY))).whole());
    }
}
