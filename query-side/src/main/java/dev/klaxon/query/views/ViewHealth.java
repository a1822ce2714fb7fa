package dev.klaxon.query.views;

import dev.klaxon.store.LogVisibility;
import dev.klaxon.store.LogWatch;
import dev.klaxon.views.DeadLetters;
import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether what queries answer is fresh: out of service where a view stands still, or something keeps all from reading
 * on.
 */
@Component("viewsHealthIndicator")
class ViewHealth extends AbstractHealthIndicator {

    private final Projections projections;
    private final DeadLetters letters;
    private final LogWatch watch;

    ViewHealth(Projections projections, DeadLetters letters, LogWatch watch) {
        super("The views cannot be asked");
        this.projections = projections;
        this.letters = letters;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> failed = projections.all().stream()
                .filter(view -> view.status() == Projection.Status.FAILED)
                .map(Projection::name)
                .toList();
        LogVisibility seen = watch.now();
        health.status(failed.isEmpty() && !seen.isHeldBack() ? Status.UP : Status.OUT_OF_SERVICE);
        if (!failed.isEmpty()) {
            health.withDetail("failed", failed);
        }
        if (seen.isHeldBack()) {
            health.withDetail("hiddenEvents", seen.hidden()).withDetail("heldBackBy", String.valueOf(seen.oldest()));
        }
        health.withDetail(
                "parkedEvents",
                letters.counts().values().stream().mapToLong(Long::longValue).sum());
    }
}
