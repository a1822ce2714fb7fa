package dev.klaxon.command.imports;

/**
 * A command that imported history may hold. Each slice offers its own as beans; together they are all there are.
 *
 * @param pattern method and path under the incident, with {@code *} for a segment that varies: {@code PUT roles/*}
 * @param body its form, the request's own wherever possible: what is {@link dev.klaxon.edge.json.Needed} may be absent,
 *     and an id of it may be given as the key of the line that made the record
 */
public record Importable<B extends Record>(String pattern, Class<B> body, Making<B> making) {

    /** Makes of a line the command that the endpoint would make of the request. */
    @FunctionalInterface
    public interface Making<B> {

        Object command(ImportedRecord line, B body);
    }
}
