package dev.klaxon.corpora.fieldnotes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.corpora.ForeignForm;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @Test
    void a_folder_without_incidents_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> Corpus.in(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ForeignForm.GITHUB_STATUS.label());
    }
}
