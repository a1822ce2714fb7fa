package dev.klaxon.store.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Worker worker = new Worker("test", FOR_EVER, FOR_EVER, this::turn);
    private final MeterRegistry registry = new SimpleMeterRegistry();

    private boolean turn() {
        int turn = turns.incrementAndGet();
        if (broken.get()) {
            throw new IllegalStateException("The database is away");
        }
        return turn < 3;
    }

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void works_on_while_there_is_more_and_rests_until_it_is_woken() {
        worker.start();
        await().until(() -> turns.get() == 3);

        worker.wake();
        await().until(() -> turns.get() == 4);
        assertThat(worker.isRunning()).isTrue();
    }

    @Test
    void a_wake_up_during_a_turn_is_not_forgotten() {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        Worker slow = new Worker("slow", FOR_EVER, FOR_EVER, () -> {
            working.countDown();
            await().until(() -> woken.getCount() == 0);
            turns.incrementAndGet();
            return false;
        });
        slow.start();
        await().until(() -> working.getCount() == 0);

        slow.wake();
        woken.countDown();

        await().until(() -> turns.get() == 2);
        slow.stop();
    }

    @Test
    void goes_on_by_itself_once_the_failure_is_over_and_shows_it_meanwhile() {
        worker.bindTo(registry);
        broken.set(true);
        worker.start();
        await().until(() -> turns.get() > 3);
        assertThat(worker.isFailing()).isTrue();
        assertThat(registry.get("klaxon.worker.failing")
                        .tag("worker", "test")
                        .gauge()
                        .value())
                .isPositive();

        broken.set(false);
        await().until(() -> !worker.isFailing());

        assertThat(registry.get("klaxon.worker.failing").gauge().value()).isZero();
        assertThat(registry.get("klaxon.worker.failures").functionCounter().count())
                .isPositive();
    }

    @Test
    void an_error_does_not_end_it() {
        Worker deep = new Worker("deep", FOR_EVER, FOR_EVER, () -> {
            if (turns.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return false;
        });
        deep.start();

        await().until(() -> turns.get() == 2);
        deep.stop();
    }

    @Test
    void ends_at_once_from_its_rest_and_can_be_started_again() {
        worker.start();
        await().until(() -> turns.get() == 3);
        CountDownLatch stopped = new CountDownLatch(1);

        worker.stop(stopped::countDown);

        await().until(() -> stopped.getCount() == 0);
        assertThat(worker.isRunning()).isFalse();
        worker.start();
        await().until(() -> turns.get() == 4);
    }
}
