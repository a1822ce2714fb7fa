package dev.klaxon.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far readers of the log are behind what is stored, and whose transaction keeps it from them.
 *
 * @param newest the last position stored, whether readers may see it or not
 * @param head the last position that readers can see
 * @param hidden how many stored events they cannot see yet; counted up to 100 000
 * @param oldestHidden how long ago the first of those was recorded; zero where none is hidden
 * @param oldest the write transaction that has been open longest in the whole cluster; null where there is none
 */
public record LogVisibility(
        Position newest,
        Position head,
        long hidden,
        Duration oldestHidden,
        @Nullable OpenTransaction oldest) {

    /** None of ours is open for more than half a second. */
    static final Duration TOLERABLE = Duration.ofSeconds(2);

    /** Whether events are hidden for longer than any transaction of ours could hide them. */
    public boolean isHeldBack() {
        return oldestHidden.compareTo(TOLERABLE) > 0;
    }

    /**
     * A transaction that has written, in any database of the cluster.
     *
     * @param pid of its session; null where it is prepared and has none
     * @param database where it runs
     * @param application what its session calls itself, or the prepared transaction's name; null where not told
     * @param age since it began or was prepared; null where the server tells that only to others
     */
    public record OpenTransaction(
            @Nullable Integer pid,
            @Nullable String database,
            @Nullable String application,
            @Nullable Duration age) {

        /** For people. */
        @Override
        public String toString() {
            return "%s '%s' in database '%s', open for %s"
                    .formatted(
                            pid == null ? "prepared transaction" : "transaction of session " + pid,
                            application == null ? "" : application,
                            database == null ? "" : database,
                            age == null ? "an unknown time" : age.toSeconds() + " s");
        }
    }
}
