package dev.klaxon.corpora.fieldnotes;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * What the notes need of a running service's HTTP interface; paths are below {@code /api/v1/}.
 *
 * <p>A refused call throws.
 */
public interface KlaxonApi {

    /** Imports a file of lines and returns, once all of them are done with, how many were accepted. */
    long imports(Path lines, String source) throws IOException;

    /** The answer of a view that has seen all that was told before. */
    JsonNode get(String path) throws IOException;

    /** Sends a command. */
    void post(String path, JsonNode body) throws IOException;
}
