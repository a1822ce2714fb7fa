package dev.klaxon.query.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import dev.klaxon.views.Views;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells two states of a view apart by a hash over all of its rows. */
@Component
class Digest {

    private static final int ROWS_AT_ONCE = 500;
    private static final byte END_OF_ROW = '\n';

    private final JdbcTemplate streaming;
    private final Views views;

    Digest(DataSource dataSource, Views views) {
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_ONCE);
        this.views = views;
    }

    /**
     * The digest of a view.
     *
     * @param digest SHA-256 in hex over its tables' names and rows, each as JSON and ended by a line feed
     * @param position the last event in it
     */
    public record Answer(String name, String digest, long rows, String position) {}

    /** In the reading of this thread. */
    Answer of(View<?> view) {
        streaming.execute("SET LOCAL timezone = 'UTC'");
        streaming.execute("SET LOCAL statement_timeout = '10min'");
        MessageDigest sha256 = sha256();
        long rows = 0;
        for (Table table : view.tables()) {
            sha256.update(table.name().getBytes(UTF_8));
            sha256.update(END_OF_ROW);
            rows += addRows(table, sha256);
        }
        return new Answer(
                view.name(),
                HexFormat.of().formatHex(sha256.digest()),
                rows,
                views.reading().position().toString());
    }

    private long addRows(Table table, MessageDigest sha256) {
        long[] rows = new long[1];
        String select = "SELECT row_to_json(t)::text FROM %s t ORDER BY %s"
                .formatted(table.name(), String.join(", ", table.key()));
        streaming.query(select, row -> {
            sha256.update(row.getString(1).getBytes(UTF_8));
            sha256.update(END_OF_ROW);
            rows[0]++;
        });
        return rows[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
