package dev.klaxon.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.RunningHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed document is the served one, so that a change of the contract shows in review.
 *
 * <p>Write it anew by {@code ./mvnw -pl standalone -am test -Dtest=OpenApiDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class OpenApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/openapi.json");

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        try (RunningHouse house = RunningHouse.start()) {
            String served = JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(
                                    house.client().get("openapi.json").orThrow())
                    + "\n";
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(DOCUMENT, served);
            }
            assertThat(DOCUMENT).hasContent(served);
        }
    }
}
