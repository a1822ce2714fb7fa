package dev.klaxon.command.imports;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Characters;
import dev.klaxon.edge.request.MaxBody;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.work.Worker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes foreign history and tells how far it is. */
@RestController
final class ImportEndpoint {

    private static final long LONGEST_IMPORT = 2L << 30;
    private static final int LONGEST_NAME = 200;

    private final ImportUpload upload;
    private final ImportJobs jobs;
    private final Worker worker;

    ImportEndpoint(ImportUpload upload, ImportJobs jobs, Worker importsWorker) {
        this.upload = upload;
        this.jobs = jobs;
        this.worker = importsWorker;
    }

    /** Takes lines of JSON, one command each, and applies them in the background. */
    @PostMapping(path = "/api/v1/imports", consumes = "application/x-ndjson")
    @Requires(Scope.IMPORT)
    @MaxBody(LONGEST_IMPORT)
    ResponseEntity<ImportProgress> receive(
            @RequestParam("source") String source, Caller caller, HttpServletRequest request) throws IOException {
        if (source.isBlank() || source.length() > LONGEST_NAME || !Characters.areClean(source)) {
            throw new CommandRejected(Code.INVALID_VALUE, "A source's name has 1 to 200 plain characters");
        }
        ImportJob job = new ImportJob(
                EventIds.next(),
                source,
                caller.person(),
                caller.principal(),
                caller.scopes().stream().map(Scope::label).collect(Collectors.toSet()));
        upload.receive(job, request.getInputStream());
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(progressOf(job.id()));
    }

    /** Tells what became of the lines so far. */
    @GetMapping("/api/v1/imports/{id}")
    @Requires(Scope.IMPORT)
    ImportProgress progress(@PathVariable("id") UUID id) {
        return progressOf(id);
    }

    private ImportProgress progressOf(UUID id) {
        return jobs.progress(id).orElseThrow(() -> new CommandRejected(Code.NOT_FOUND, "There is no such import"));
    }
}
