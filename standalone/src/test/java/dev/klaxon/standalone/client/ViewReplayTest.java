package dev.klaxon.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.standalone.RunningHouse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ViewReplayTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static RunningHouse house;

    @BeforeAll
    static void startHouse() {
        house = RunningHouse.start();
    }

    @AfterAll
    static void stopHouse() {
        house.close();
    }

    @Test
    void makes_a_view_anew_and_finds_it_the_same() throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();

        ViewReplay.Result result = new ViewReplay(house.client(), "policies").run(true, told::add);

        assertThat(result.isSame()).as("%s", result).isTrue();
        assertThat(result.after()).hasSize(64);
    }

    @Test
    void knows_no_other_view() {
        assertThatThrownBy(() -> new ViewReplay(house.client(), "other").run(false, line -> {}))
                .isInstanceOf(CallRefused.class);
    }
}
