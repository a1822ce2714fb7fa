package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.IncidentId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FoldedStreamTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final IncidentId incident = OpenStore.incident();
    private final List<Integer> folded = new ArrayList<>();
    private final FoldedStream<Integer> count =
            new FoldedStream<>(new EventLog(store.engine), incident.toString(), 0, (state, event) -> {
                folded.add(state);
                return state + 1;
            });

    @Test
    void is_empty_while_the_stream_is() {
        assertThat(count.now()).isZero();
    }

    @Test
    void sees_what_others_append_and_folds_each_event_once() {
        store.append(incident, 0);
        assertThat(count.now()).isEqualTo(1);

        store.append(incident, 1);
        store.append(incident, 2);
        assertThat(count.known()).isEqualTo(1);
        assertThat(count.now()).isEqualTo(3);
        assertThat(count.now()).isEqualTo(3);
        assertThat(count.known()).isEqualTo(3);
        assertThat(folded).containsExactly(0, 1, 2);
    }
}
