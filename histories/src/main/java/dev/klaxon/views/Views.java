package dev.klaxon.views;

import dev.klaxon.histories.UpTo;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.Position;
import dev.klaxon.views.ViewRegister.State;
import dev.klaxon.views.ViewRegister.Tables;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of this program: reads from them and has them made anew. */
public final class Views {

    private static final ThreadLocal<@Nullable Reading> CURRENT = new ThreadLocal<>();

    private final ViewRegister register;
    private final LogReader log;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    Views(ViewRegister register, LogReader log, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.register = register;
        this.log = log;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The view of that name. */
    public Optional<View<?>> find(String name) {
        return register.find(name);
    }

    /**
     * Begins to read on this thread; whoever begins must {@link Open#close}.
     *
     * @param names of the views that the reader needs; none where it reads the log alone
     * @param asOf null for now
     */
    public Open open(Collection<String> names, @Nullable AsOf asOf) {
        DefaultTransactionDefinition oneSnapshot = new DefaultTransactionDefinition();
        oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneSnapshot.setReadOnly(true);
        TransactionStatus transaction = transactions.getTransaction(oneSnapshot);
        Reading outer = CURRENT.get();
        try {
            Map<String, Tables> live = register.live();
            if (!live.isEmpty()) {
                register.useSchemas(live.values().stream().map(Tables::schema).toList());
            }
            boolean whole = live.keySet().containsAll(names);
            Position position = names.stream()
                    .map(live::get)
                    .map(tables -> tables == null ? Position.START : tables.position())
                    .min(Comparator.naturalOrder())
                    .orElseGet(log::head);
            Reading reading = new Reading(jdbc, live, position, asOf);
            CURRENT.set(reading);
            return new Open(reading, whole, () -> {
                CURRENT.set(outer);
                transactions.rollback(transaction);
            });
        } catch (RuntimeException e) {
            transactions.rollback(transaction);
            throw e;
        }
    }

    /**
     * A reading under way.
     *
     * @param isWhole whether all views that it needs have been made
     */
    public record Open(Reading reading, boolean isWhole, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** Reads from these views as they are now. */
    public <T> T read(Collection<String> names, Supplier<T> queries) {
        Open open = open(names, null);
        try {
            return queries.get();
        } finally {
            open.close();
        }
    }

    /**
     * The reading of this thread.
     *
     * @throws IllegalStateException where nobody has begun one
     */
    public Reading reading() {
        Reading reading = CURRENT.get();
        if (reading == null) {
            throw new IllegalStateException("Views are read within a reading");
        }
        return reading;
    }

    /** A query over tables of views, in the reading of this thread. */
    public JdbcClient.StatementSpec sql(String sql) {
        return reading().sql(sql);
    }

    /** The same for a query about one incident alone. */
    public JdbcClient.StatementSpec sql(String sql, String incident) {
        return reading().sql(sql, incident);
    }

    /** Works on the tables of a view in one transaction, beside what follows the log. */
    public <T> T write(String name, Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            register.useSchemas(List.of(living(name).schema()));
            return work.get();
        }));
    }

    /** Works on the tables of a view while nobody else does, at the position that they have reached. */
    public void hold(String name, Consumer<UpTo> work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Tables held = register.await(living(name).schema()).orElseThrow();
            register.useSchemas(List.of(held.schema()));
            work.accept(UpTo.position(held.position()));
        });
    }

    private Tables living(String name) {
        Tables living = register.each(State.LIVE).get(name);
        if (living == null) {
            throw new TransientDataAccessResourceException("View " + name + " is being made for the first time");
        }
        return living;
    }

    /** Has a view made anew beside the one that answers; where that is under way already, it goes on. */
    public void rebuild(String name) {
        View<?> view = register.find(name).orElseThrow();
        new TransactionTemplate(transactions).executeWithoutResult(status -> register.begin(view));
    }

    /** How far all of them have come. */
    public List<ViewState> states() {
        return register.states();
    }

    /** Of the newest event in the store, whether a view may see it yet or not. */
    public Position newest() {
        return log.newest();
    }
}
