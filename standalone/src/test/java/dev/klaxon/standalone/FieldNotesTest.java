package dev.klaxon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.corpora.fieldnotes.Corpus;
import dev.klaxon.corpora.fieldnotes.FieldNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed notes are what the command writes.
 *
 * <p>Write them anew by {@code ./mvnw -pl standalone -am test -Dtest=FieldNotesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class FieldNotesTest {

    private static final Path SHIPPED = Path.of("../corpora/src/main/resources/corpora");
    private static final Path DOCUMENT = Path.of("../docs/field-notes.md");

    @Test
    void the_committed_document_is_what_the_service_answers() throws IOException {
        try (RunningHouse house = RunningHouse.start()) {
            String notes = FieldNotes.of(Corpus.in(SHIPPED), new FieldNotesService(house.client()));
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(DOCUMENT, notes);
            }
            assertThat(DOCUMENT).hasContent(notes);
        }
    }
}
