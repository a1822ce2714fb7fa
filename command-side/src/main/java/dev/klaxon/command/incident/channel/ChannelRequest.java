package dev.klaxon.command.incident.channel;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.Address;
import dev.klaxon.events.Precision;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that names a channel. */
record ChannelRequest(
        String kind,

        @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT)
        String url,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
