package dev.klaxon.standalone.client;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a view made anew over HTTP and tells how it gets on. */
public final class ViewReplay {

    private static final long LOOK_MILLIS = 200;

    private final ServiceClient service;
    private final String view;

    public ViewReplay(ServiceClient service, String view) {
        this.service = service;
        this.view = view;
    }

    /**
     * What came of it.
     *
     * @param before digest of the rows that answered before; null where nobody asked
     * @param after digest of the rows that answer now; null where nobody asked
     */
    public record Result(
            String view, @Nullable String before, @Nullable String after) {

        /** Whether the rows are the same, as far as somebody asked. */
        public boolean isSame() {
            return before == null || before.equals(after);
        }

        /** For people. */
        @Override
        public String toString() {
            if (before == null) {
                return "View %s was made anew".formatted(view);
            }
            return isSame()
                    ? "View %s was made anew and is the same: %s".formatted(view, after)
                    : "View %s was made anew and DIFFERS: %s before, %s after".formatted(view, before, after);
        }
    }

    /**
     * Begins, waits until the new rows answer, and tells of each step.
     *
     * @param verify whether to compare digests; both must be of the same position, so that nothing may be recorded
     *     meanwhile
     */
    public Result run(boolean verify, Consumer<String> tell) throws IOException, InterruptedException {
        String before = verify ? digest() : null;
        service.command(
                        "POST",
                        "projections/" + view + "/replay",
                        JsonMapper.shared().createObjectNode(),
                        null)
                .orThrow();
        long told = -1;
        for (JsonNode replay = replay(); replay.isObject(); replay = replay()) {
            long tenth = (long) (10 * replay.path("progress").asDouble());
            if (tenth > told) {
                told = tenth;
                tell.accept("  %3d %%  %,d events, %,.0f a second, %s s left"
                        .formatted(
                                10 * tenth,
                                replay.path("events").asLong(),
                                replay.path("eventsPerSecond").asDouble(),
                                replay.path("secondsLeft").asString("?")));
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return new Result(view, before, verify ? digest() : null);
    }

    private JsonNode replay() throws IOException {
        for (JsonNode each : service.get("projections").orThrow().path("items")) {
            if (each.path("name").asString().equals(view)) {
                return each.path("replay");
            }
        }
        throw new IOException("There is no view " + view);
    }

    private String digest() throws IOException {
        return service.get("projections/" + view + "/digest")
                .orThrow()
                .path("digest")
                .asString();
    }
}
