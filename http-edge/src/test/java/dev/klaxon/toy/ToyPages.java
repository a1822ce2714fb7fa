package dev.klaxon.toy;

import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages for people. */
@RestController
class ToyPages {

    @GetMapping(value = "/incidents/{reference}", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.READ)
    String incident(@PathVariable String reference, Caller caller, CsrfToken csrf) {
        return "<p>%s sees %s</p><input name=\"_csrf\" value=\"%s\">"
                .formatted(caller.person().name(), reference, csrf.getToken());
    }

    @PostMapping(value = "/incidents/{reference}/notes", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.RESPOND)
    String note(@PathVariable String reference) {
        return "<p>Noted</p>";
    }

    @GetMapping(value = "/incidents/broken/page", produces = MediaType.TEXT_HTML_VALUE)
    @Requires(Scope.READ)
    String broken() {
        throw new IllegalStateException("The password is hunter2");
    }

    @GetMapping(value = "/status", produces = MediaType.TEXT_HTML_VALUE)
    String status() {
        return "<p>All is well</p>";
    }
}
