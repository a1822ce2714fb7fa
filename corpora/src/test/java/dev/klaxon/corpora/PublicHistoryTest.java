package dev.klaxon.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicHistoryTest {

    private static final Path SHIPPED = Path.of("src/main/resources/corpora");

    @Test
    void loads_every_file_that_ships() throws IOException {
        List<String> loaded = PublicHistory.ALL.stream()
                .flatMap(history -> history.files().stream())
                .toList();
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            assertThat(loaded)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> SHIPPED.relativize(file).toString())
                            .filter(name -> !name.equals("SOURCE"))
                            .toList());
        }
    }

    @Test
    void converts_all_of_it() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (PublicHistory history : PublicHistory.ALL) {
            try (ImportFile file = history.lines()) {
                lines.add(Files.readAllLines(file.lines()).size());
            }
        }

        assertThat(lines).hasSize(4).startsWith(2_844, 141).allMatch(count -> count > 100);
    }
}
