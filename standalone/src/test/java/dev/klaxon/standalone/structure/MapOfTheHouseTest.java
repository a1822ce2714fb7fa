package dev.klaxon.standalone.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The README's map and picture of the house are those of the house that Maven builds. */
class MapOfTheHouseTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern ROOM_OF_THE_MAP = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    private final Map<String, Integer> heights = heightsInThePicture();

    static List<String> modules() {
        return texts(TOP.resolve("pom.xml"), "module", element -> true);
    }

    @Test
    void the_map_has_a_line_for_every_module_and_folder_of_text() throws IOException {
        String readme = Files.readString(TOP.resolve("README.md"));
        String map = readme.substring(readme.indexOf("## A map of the house"));
        List<String> rooms = ROOM_OF_THE_MAP
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(rooms)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(modules().stream(), Stream.of("scenarios", "docs"))
                        .toList());
        assertThat(readme).contains("(docs/house.svg)");
    }

    @Test
    void the_picture_names_every_module() {
        assertThat(heights.keySet()).containsAll(modules());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_room_stands_below_one_that_it_knows(String room) {
        List<String> known = texts(
                TOP.resolve(room).resolve("pom.xml"),
                "artifactId",
                element -> element.getParentNode().getNodeName().equals("dependency")
                        && modules().contains(element.getTextContent()));

        assertThat(known)
                .allSatisfy(other -> assertThat(heights.get(room)).as(other).isLessThanOrEqualTo(heights.get(other)));
    }

    private static Map<String, Integer> heightsInThePicture() {
        Map<String, Integer> heights = new HashMap<>();
        for (Element name : elements(TOP.resolve("docs/house.svg"), "text")) {
            if (name.getAttribute("class").equals("name")) {
                heights.put(name.getTextContent(), Integer.parseInt(name.getAttribute("y")));
            }
        }
        return heights;
    }

    private static List<String> texts(Path file, String tag, Predicate<Element> wanted) {
        return elements(file, tag).stream()
                .filter(wanted)
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Path file, String tag) {
        try {
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName(tag);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
