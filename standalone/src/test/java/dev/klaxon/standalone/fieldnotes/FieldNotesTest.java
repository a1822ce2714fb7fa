package dev.klaxon.standalone.fieldnotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.standalone.RunningHouse;
import dev.klaxon.standalone.client.ForeignForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The committed notes are what the command writes.
 *
 * <p>Write them anew by {@code ./mvnw -pl standalone -am test -Dtest=FieldNotesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true}.
 */
class FieldNotesTest {

    private static final Path SHIPPED = Path.of("src/main/resources/demo");
    private static final Path DOCUMENT = Path.of("../docs/field-notes.md");

    @Test
    void the_committed_document_is_what_the_service_answers() throws IOException {
        try (RunningHouse house = RunningHouse.start()) {
            String notes = FieldNotes.of(Corpus.in(SHIPPED), house.client());
            if (Boolean.getBoolean("docs.write")) {
                Files.writeString(DOCUMENT, notes);
            }
            assertThat(DOCUMENT).hasContent(notes);
        }
    }

    @Test
    void a_folder_without_incidents_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> Corpus.in(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ForeignForm.GITHUB_STATUS.label());
    }
}
