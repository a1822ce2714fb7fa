package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.store.HandlerParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call as the desk would make it, for a test that sends a command by itself. */
public final class TestCall {

    private final CommandCall call;

    public TestCall(Claim claim, Instant now, Set<String> scopes, @Nullable Long expectedVersion) {
        this.call = new CommandCall(claim, now, scopes, expectedVersion, (answer, append) -> null);
    }

    /** What the command's message carries. */
    public Map<String, Object> metadata() {
        return Map.of(CommandCall.METADATA, call, HandlerParameters.CLAIM, call.claim());
    }

    /** The warnings of a command that was handled. */
    public List<Warning> warnings() {
        return call.answer().warnings();
    }
}
