package dev.klaxon.query.kpi;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads everything as it stood at one instant, whatever is written meanwhile. */
@Component
class OneInstant {

    private final TransactionTemplate transaction;

    OneInstant(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.transaction.setReadOnly(true);
    }

    <T> T read(Supplier<T> queries) {
        return transaction.execute(status -> queries.get());
    }
}
