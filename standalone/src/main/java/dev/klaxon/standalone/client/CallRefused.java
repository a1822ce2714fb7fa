package dev.klaxon.standalone.client;

import java.io.IOException;

/** The service refused a call. */
public final class CallRefused extends IOException {

    CallRefused(ServiceClient.Answer answer) {
        super("%s: %s"
                .formatted(
                        answer.body().path("code").asString("status " + answer.status()),
                        answer.body().path("detail").asString("no reason was given")));
    }
}
