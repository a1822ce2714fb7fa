package dev.klaxon.domain.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that every problem's {@code type} leads to. */
class ProblemsPageTest {

    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final String SECTION = "### ";

    @Test
    void has_one_section_for_each_code_and_no_other() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(SECTION))
                .map(line -> line.substring(SECTION.length()))
                .toList();
        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::wire).toList());
    }
}
