package dev.klaxon.query.kpi;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads everything as it stood at one instant, whatever is written meanwhile. What reads within such a reading reads as
 * of the same instant.
 */
@Component
class OneInstant {

    /** Whatever figures are read from, in the order in which it is locked. */
    static final String TABLES =
            "read.kpi_person, read.kpi_sum, read.kpi_part, read.kpi_incident, read.incident, read.postmortem";

    // all at once and before the instant: tables that are emptied meanwhile would be empty, and in another order than
    // that of their emptying both would wait for each other
    private static final String HOLD = "LOCK TABLE " + TABLES + " IN ACCESS SHARE MODE";

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    OneInstant(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setReadOnly(true);
        this.jdbc = jdbc;
    }

    <T> T read(Supplier<T> queries) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return queries.get();
        }
        return transaction.execute(status -> {
            jdbc.sql(HOLD).update();
            return queries.get();
        });
    }
}
