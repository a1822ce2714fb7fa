package dev.klaxon.command.incident.content;

import dev.klaxon.store.Contents;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops uploads that broke off with the process, or that no command took; several nodes may do so at once. */
@Component
final class ContentSweep {

    private static final int MINUTES_KEPT = 60;

    private final Contents contents;

    ContentSweep(Contents contents) {
        this.contents = contents;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        contents.sweep(MINUTES_KEPT);
    }
}
