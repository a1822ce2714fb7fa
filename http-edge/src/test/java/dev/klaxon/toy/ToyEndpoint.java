package dev.klaxon.toy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.edge.json.Whole;
import dev.klaxon.edge.request.IdempotencyKey;
import dev.klaxon.edge.request.IfMatch;
import dev.klaxon.edge.request.MaxBody;
import dev.klaxon.edge.request.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** One endpoint for each thing that the edge does. */
@RestController
@RequestMapping("/api/v1/toys")
class ToyEndpoint {

    /** A request with a field of each kind. */
    record Toy(
            @Size(min = 1, max = 200) Text title,
            @Nullable Text summary,
            @Nullable String source,
            @Nullable Integer count,
            @Nullable Long customers,
            @Nullable BigDecimal percent,
            @Nullable Boolean drill,
            @Nullable Severity severity,
            @Nullable Role role,
            @Nullable Money revenueAtRisk,
            @Nullable Instant at,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime opensAt,
            @Nullable Double ratio,
            @Nullable IncidentId into,
            @Nullable Person owner,
            List<Part> parts,
            List<String> regions,
            @Nullable JsonNode anything,
            @Nullable Map<String, String> labels,
            @JsonUnwrapped Stated stated) {}

    /** A request within a request. */
    record Part(String name, @Min(-2) @Max(2) int sentiment) {}

    /** A request that holds a document with rules of its own. */
    record Published(
            @Whole PolicyDocument document, @Nullable Text note) {}

    record Choice(@NotEmpty List<Text> options) {}

    /** A request that says even that there is nothing. */
    record Inventory(
            @Needed(mayBeEmpty = true) @AnsweredBy(Code.UPDATE_INCOMPLETE)
            List<Part> items) {}

    record Story(
            String kind,

            @Needed @AnsweredBy(Code.UPDATE_INCOMPLETE) @Nullable
            Text told,

            @Needed List<Text> parts,
            @Nullable UUID after) {}

    @PostMapping
    @Requires(Scope.RESPOND)
    Toy make(@RequestBody Toy toy, Caller caller) {
        return toy;
    }

    @PostMapping("/choices")
    @Requires(Scope.RESPOND)
    Choice choose(@RequestBody Choice choice) {
        return choice;
    }

    @PostMapping("/stories")
    @Requires(Scope.RESPOND)
    Story tell(@RequestBody Story story) {
        return story;
    }

    @PostMapping("/inventories")
    @Requires(Scope.RESPOND)
    Inventory count(@RequestBody Inventory inventory) {
        return inventory;
    }

    @PostMapping("/documents")
    @Requires(Scope.ADMIN)
    Published publish(@RequestBody Published published) {
        return published;
    }

    @PostMapping("/maybe")
    @Requires(Scope.RESPOND)
    Map<String, Object> maybe(@RequestBody(required = false) @Nullable Choice choice) {
        return Map.of("given", choice != null);
    }

    @GetMapping("/me")
    @Requires({Scope.READ, Scope.AUDIT})
    Caller me(Caller caller) {
        return caller;
    }

    @GetMapping("/{id}")
    @Requires(Scope.READ)
    Map<String, Object> one(@PathVariable IncidentId id) {
        return Map.of("id", id);
    }

    @GetMapping("/notes/{note}")
    @Requires(Scope.READ)
    Map<String, Object> note(@PathVariable NoteId note) {
        return Map.of("id", note);
    }

    @PutMapping("/{id}/roles/{role}")
    @Requires(Scope.COMMAND)
    Map<String, Object> role(@PathVariable String id, @PathVariable Role role) {
        return Map.of("role", role);
    }

    @GetMapping
    @Requires(Scope.READ)
    Map<String, Object> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(defaultValue = "SEV-0") List<Severity> among,
            @RequestParam(defaultValue = "none") List<String> service,
            @RequestParam(required = false) @Nullable String q) {
        return Map.of(
                "limit",
                limit,
                "asOf",
                String.valueOf(asOf),
                "severity",
                String.valueOf(severity),
                "among",
                among,
                "service",
                service);
    }

    @PostMapping("/conditional")
    @Requires(Scope.COMMAND)
    Map<String, Object> conditional(IfMatch ifMatch, @Nullable IdempotencyKey key) {
        return Map.of("allowsSeven", ifMatch.allows(7), "key", key == null ? "none" : key.value());
    }

    @PostMapping("/large")
    @Requires(Scope.IMPORT)
    @MaxBody(25_000_000)
    Map<String, Object> large(HttpServletRequest request) throws IOException {
        return Map.of("bytes", request.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    @PostMapping("/small")
    @Requires(Scope.IMPORT)
    @MaxBody(1_000)
    Map<String, Object> small(HttpServletRequest request) throws IOException {
        return Map.of("bytes", request.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    @GetMapping(value = "/tables/csv", produces = "text/csv")
    @Requires(Scope.READ)
    String csv() {
        return "a,b\n";
    }

    @GetMapping("/warning")
    @Requires(Scope.READ)
    List<Warning> warning() {
        return List.of(new Warning(WarningCode.PERSON_NAMED, "It names Ada"));
    }

    @GetMapping("/refused/{code}")
    @Requires(Scope.READ)
    void refused(@PathVariable Code code) {
        throw CommandRejected.lacking(code, "Refused as asked", List.of(new Missing("impact", "No impact is stated")));
    }

    @GetMapping("/stream")
    @Requires(Scope.READ)
    StreamingResponseBody stream() {
        return out -> {
            out.write("begun".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IllegalStateException("Broke off");
        };
    }

    @GetMapping(value = "/failures/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scope.READ)
    void fail(@PathVariable String kind) throws SQLException {
        switch (kind) {
            case "pool" -> throw new SQLTransientConnectionException("HikariPool-1 - Connection is not available");
            case "wrapped" ->
                throw new CommandExecutionException(
                        "Wrapped", new IllegalStateException(new SQLException("terminating", "57P01")));
            case "store" -> throw new StoreUnavailable(new IllegalStateException("An unknown reason"));
            case "disk" -> throw new SQLException("disk full", "53100");
            case "socket" ->
                throw new IllegalStateException(
                        new SQLException("broken pipe", "08006", new SocketTimeoutException("Broken pipe")));
            case "conflict" -> throw new ConcurrencyException("Someone was first");
            case "serialization" -> throw new IllegalStateException(new SQLException("could not serialize", "40001"));
            case "character" -> throw new IllegalStateException(new SQLException("\\u0000", "22P05"));
            case "error" -> throw new StackOverflowError("deep");
            case "rejected" ->
                throw new CommandExecutionException(
                        "Wrapped", new CommandRejected(Code.NOT_RESOLVED, "It is not resolved"));
            default -> throw new IllegalStateException("The password is hunter2");
        }
    }
}
