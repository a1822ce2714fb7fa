package dev.klaxon.query.views;

import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.lists.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the views to those who run them, and rebuilds them. */
@RestController
final class ProjectionsEndpoint {

    private final Projections projections;
    private final Digest digest;

    ProjectionsEndpoint(Projections projections, Digest digest) {
        this.projections = projections;
        this.digest = digest;
    }

    /** Lists the views: how far each has read, and what it is doing. */
    @GetMapping("/api/v1/projections")
    @Requires({Scope.ADMIN, Scope.AUDIT})
    Page<Projection> list() {
        return new Page<>(projections.all(), null);
    }

    /** Makes a view anew beside the one that answers, and lets it take that one's place once it has caught up. */
    @PostMapping("/api/v1/projections/{name}/replay")
    @Requires({Scope.ADMIN, Scope.AUDIT})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Projection replay(@PathVariable String name) {
        projections.rebuild(projections.view(name));
        return projections.one(name);
    }

    /** Hashes all rows of a view: what history gives again has the same digest. */
    @GetMapping("/api/v1/projections/{name}/digest")
    @Reads(Reads.IN_PATH)
    @Requires({Scope.ADMIN, Scope.AUDIT})
    Digest.Answer digest(@PathVariable String name) {
        return digest.of(projections.view(name));
    }
}
