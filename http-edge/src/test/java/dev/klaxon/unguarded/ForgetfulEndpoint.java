package dev.klaxon.unguarded;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lacks its scopes. */
@RestController
public class ForgetfulEndpoint {

    @GetMapping("/api/v1/forgotten")
    String forgotten() {
        return "secret";
    }
}
