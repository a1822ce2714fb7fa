package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void cuts_at_line_feeds_and_counts_from_one() throws IOException {
        assertThat(read("a\n\nbc\n")).containsExactly("1:a", "2:", "3:bc");
    }

    @Test
    void takes_a_last_line_without_an_end() throws IOException {
        assertThat(read("a\nb")).containsExactly("1:a", "2:b");
    }

    @Test
    void goes_on_after_a_line_that_is_too_long() throws IOException {
        String longest = "x".repeat((int) LineReader.LONGEST_LINE);

        assertThat(read(longest + "\n" + longest + "x\nb\n")).containsExactly("1:" + longest, "2:too long", "3:b");
    }

    private static List<String> read(String text) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            byte[] content = line.content();
            lines.add(line.number() + ":" + (content == null ? "too long" : new String(content, UTF_8)));
        }
        return lines;
    }
}
