package dev.klaxon.query.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.store.Position;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells two states of a view apart by a hash over all of its rows. */
@Component
class Digest {

    private static final int ROWS_AT_ONCE = 500;
    private static final byte END_OF_ROW = '\n';

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate atOneInstant;
    private final ViewTokens tokens;

    Digest(DataSource dataSource, ViewTokens tokens, ViewSchema schema) {
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(streaming);
        this.atOneInstant = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.atOneInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneInstant.setReadOnly(true);
        this.tokens = tokens;
    }

    /**
     * The digest of a view.
     *
     * @param digest SHA-256 in hex over its tables' names and rows, each as JSON and ended by a line feed
     * @param position the last event in it
     */
    public record Answer(String name, String digest, long rows, String position) {}

    Answer of(View view) {
        return atOneInstant.execute(transaction -> {
            // taken before the snapshot is: a rebuild that empties the tables meanwhile would show through it
            for (View.Table table : view.tables()) {
                jdbc.sql("LOCK TABLE read." + table.name() + " IN ACCESS SHARE MODE")
                        .update();
            }
            jdbc.sql("SET LOCAL timezone = 'UTC'").update();
            jdbc.sql("SET LOCAL statement_timeout = '10min'").update();
            Position position = tokens.reached(List.of(view.name())).position();
            MessageDigest sha256 = sha256();
            long rows = 0;
            for (View.Table table : view.tables()) {
                sha256.update(table.name().getBytes(UTF_8));
                sha256.update(END_OF_ROW);
                rows += addRows(table, sha256);
            }
            return new Answer(view.name(), HexFormat.of().formatHex(sha256.digest()), rows, position.toString());
        });
    }

    private long addRows(View.Table table, MessageDigest sha256) {
        long[] rows = new long[1];
        String select = "SELECT row_to_json(t)::text FROM read." + table.name() + " t ORDER BY " + table.orderedBy();
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
