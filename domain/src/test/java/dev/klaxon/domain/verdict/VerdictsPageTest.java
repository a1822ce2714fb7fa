package dev.klaxon.domain.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has its line in the docs. */
class VerdictsPageTest {

    private static final Path PAGE = Path.of("../docs/verdicts.md");

    @Test
    void the_docs_have_a_line_for_each_rule_and_no_other() throws IOException {
        List<String> described = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", -1)[1])
                .toList();

        assertThat(described)
                .containsExactlyElementsOf(
                        Stream.of(Rule.values()).map(Rule::label).toList());
    }
}
