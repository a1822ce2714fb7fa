package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Rows for the staging table in the text form of PostgreSQL's COPY; each chunk is one short transaction. */
final class StagingCopy {

    private static final String COPY = "COPY write.import_staged (job, chunk, line, key, incident, command, place,"
            + " occurred_at, precision, actor_id, actor_name, digest, body) FROM STDIN";

    private final StringBuilder rows = new StringBuilder();

    /** Size in characters. */
    int size() {
        return rows.length();
    }

    void add(UUID job, int chunk, StagedLine line) {
        plain(job).plain(chunk).plain(line.line());
        text(line.key()).text(line.incident()).text(line.command().toString());
        plain(line.place()).plain(line.occurredAt());
        text(line.precision() == null ? null : line.precision().name());
        text(line.claimedActor() == null ? null : line.claimedActor().id());
        text(line.claimedActor() == null ? null : line.claimedActor().name().toString());
        text(line.digest()).text(line.body());
        rows.setCharAt(rows.length() - 1, '\n');
    }

    /** Writes the rows and forgets them. */
    void write(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var bytes = new ByteArrayInputStream(rows.toString().getBytes(UTF_8));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, bytes);
            rows.setLength(0);
        } catch (SQLException e) {
            var translated = new SQLExceptionSubclassTranslator().translate("COPY of an import", COPY, e);
            throw translated != null ? translated : new DataAccessResourceFailureException("COPY failed", e);
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("COPY broke off", e);
        }
    }

    private StagingCopy plain(Object value) {
        rows.append(value).append('\t');
        return this;
    }

    private StagingCopy text(@Nullable String value) {
        if (value == null) {
            return plain("\\N");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
        rows.append('\t');
        return this;
    }
}
