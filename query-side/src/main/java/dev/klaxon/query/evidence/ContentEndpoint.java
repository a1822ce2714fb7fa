package dev.klaxon.query.evidence;

import dev.klaxon.domain.incident.Exhibits;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.incident.Incidents;
import dev.klaxon.query.restriction.AccessView;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.query.views.Reads;
import dev.klaxon.store.Contents;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers the bytes of evidence. Nothing in them is ever run or shown here: they are saved. */
@RestController
@Reads({IncidentView.NAME, AccessView.NAME})
final class ContentEndpoint {

    private final Incidents incidents;
    private final Contents contents;

    ContentEndpoint(Incidents incidents, Contents contents) {
        this.incidents = incidents;
        this.contents = contents;
    }

    /** The bytes that were stored for a piece of evidence, as an attachment; what is redacted is not there. */
    @GetMapping(path = "/api/v1/incidents/{id}/evidence/{evidenceId}/content", produces = MediaType.ALL_VALUE)
    @Requires(Scope.READ)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Resource> content(
            Caller caller, @PathVariable String id, @PathVariable("evidenceId") EvidenceId evidenceId) {
        IncidentState incident = incidents.one(id, Reader.of(caller));
        EvidenceContentStored stored = stored(incident.exhibits(), evidenceId);
        String name = "%s-%s.bin".formatted(incident.reference(), evidenceId);
        return ResponseEntity.ok()
                .eTag("\"" + stored.sha256() + "\"")
                .contentType(mediaType(stored.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Repr-Digest", "sha-256=:%s:".formatted(base64(stored.sha256())))
                .body(new StoredContent(stored.size(), () -> open(evidenceId)));
    }

    private InputStream open(EvidenceId id) {
        return contents.open(id.value()).orElseThrow(ContentEndpoint::notFound);
    }

    private static EvidenceContentStored stored(Exhibits exhibits, EvidenceId id) {
        if (exhibits.redaction(id).isPresent()) {
            throw notFound();
        }
        return exhibits.content(id).map(Filed::event).orElseThrow(ContentEndpoint::notFound);
    }

    private static CommandRejected notFound() {
        return new CommandRejected(Code.NOT_FOUND, "The incident has no evidence of that id whose bytes can be read");
    }

    private static MediaType mediaType(@Nullable String stored) {
        return stored == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(stored);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
