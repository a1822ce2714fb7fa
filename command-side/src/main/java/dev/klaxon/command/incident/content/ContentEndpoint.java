package dev.klaxon.command.incident.content;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.request.MaxBody;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.Contents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the bytes of evidence, whatever they are. */
@RestController
final class ContentEndpoint {

    private static final long LARGEST = 25_000_000;
    private static final int LONGEST_TYPE = 200;

    private final CommandDesk desk;
    private final Contents contents;

    ContentEndpoint(CommandDesk desk, Contents contents) {
        this.desk = desk;
        this.contents = contents;
    }

    /** Stores the bytes of a piece of evidence, once; they must have the hash that was announced. */
    @PutMapping("/api/v1/incidents/{id}/evidence/{evidenceId}/content")
    @Requires(Scope.RESPOND)
    @MaxBody(LARGEST)
    ResponseEntity<ReceiptBody> store(
            @PathVariable("id") IncidentId id,
            @PathVariable("evidenceId") EvidenceId evidenceId,
            HttpServletRequest bytes,
            CommandRequest request)
            throws IOException {
        String mediaType = mediaType(bytes.getContentType());
        Contents.Upload upload = contents.store(evidenceId.value(), bytes.getInputStream());
        // what the command did not take, and any failure that leaves open whether it did, is left to the sweep
        try {
            return desk.change(
                    request,
                    new Content(upload.sha256(), mediaType),
                    evidenceId.toString(),
                    new StoreContent(id, evidenceId, upload, mediaType));
        } catch (CommandRejected e) {
            contents.drop(upload.id());
            throw e;
        }
    }

    /** What an equal request has in common with this one. */
    private record Content(String sha256, @Nullable String mediaType) implements Stated {

        @Override
        public @Nullable Instant occurredAt() {
            return null;
        }

        @Override
        public @Nullable Precision precision() {
            return null;
        }
    }

    private static @Nullable String mediaType(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        try {
            String type = MediaType.parseMediaType(stated).toString();
            if (type.length() <= LONGEST_TYPE) {
                return type;
            }
        } catch (InvalidMediaTypeException e) {
            throw new CommandRejected(Code.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is none");
        }
        throw new CommandRejected(
                Code.UNSUPPORTED_MEDIA_TYPE, "A Content-Type has at most %d characters".formatted(LONGEST_TYPE));
    }
}
