package dev.klaxon.views;

import dev.klaxon.store.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which tables each version of a view has in this database, and how far each has read. Whoever works on some holds
 * their rows locked, so that one node at a time does, and a dead one's work is free at once.
 *
 * <p>Views that this program does not know, of an older or a newer one, it leaves alone.
 */
final class ViewRegister {

    private static final Logger log = LoggerFactory.getLogger(ViewRegister.class);

    /** Keeps two nodes from making the same tables. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('klaxon.views'))";

    private static final String COLUMNS = "schema, name, version, state, position, events";
    private static final String MINE = "(name, version) IN (SELECT * FROM unnest(:names::text[], :versions::int[]))";
    private static final String EACH = "SELECT " + COLUMNS + " FROM read.view WHERE state = :state AND " + MINE;
    private static final String TAKE = EACH + " ORDER BY schema FOR UPDATE SKIP LOCKED";
    private static final String AWAIT = "SELECT " + COLUMNS + " FROM read.view WHERE schema = :schema FOR UPDATE";
    private static final String PARKED =
            "SELECT DISTINCT schema, subject FROM read.parked WHERE schema = ANY (:schemas)";

    private static final String STATES =
            "SELECT name, state, position, events, extract(epoch FROM clock_timestamp() - changed_at) AS still,"
                    + " extract(epoch FROM clock_timestamp() - begun_at) AS age"
                    + " FROM read.view WHERE state IN ('LIVE', 'BUILDING') AND " + MINE;

    private final JdbcClient jdbc;
    private final Map<String, View<?>> views;

    ViewRegister(JdbcClient jdbc, Collection<View<?>> views) {
        this.jdbc = jdbc;
        this.views = views.stream()
                .collect(Collectors.toMap(View::name, view -> view, ViewRegister::twice, LinkedHashMap::new));
    }

    private static View<?> twice(View<?> one, View<?> other) {
        throw new IllegalStateException("Two views of the name " + one.name() + ": " + one + " and " + other);
    }

    /** What a set of tables is. */
    enum State {
        /** It answers queries and follows the log. */
        LIVE,
        /** It is being made beside the one that answers. */
        BUILDING,
        /** Another one answers in its place; it goes when nobody can be reading it any more. */
        RETIRED
    }

    /**
     * One set of tables.
     *
     * @param position all events up to it are in them or parked
     * @param events how many were read to make them
     * @param parked ids of records of which events are parked; none where nobody asked
     */
    record Tables(String schema, View<?> view, State state, Position position, long events, Set<String> parked) {

        private Tables withParked(Set<String> subjects) {
            return new Tables(schema, view, state, position, events, Set.copyOf(subjects));
        }
    }

    /** All views of this program, by name. */
    Map<String, View<?>> views() {
        return views;
    }

    Optional<View<?>> find(String name) {
        return Optional.ofNullable(views.get(name));
    }

    /** Makes what is missing: the register itself, and tables of views that have none. */
    void open(TransactionOperations transactions, boolean logIsEmpty) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql(LOCK).query((row, number) -> 0).list();
            jdbc.sql(registerTables()).update();
            Map<String, Tables> known = each(State.LIVE);
            Map<String, Tables> building = each(State.BUILDING);
            for (View<?> view : views.values()) {
                if (!known.containsKey(view.name()) && !building.containsKey(view.name())) {
                    if (!logIsEmpty) {
                        log.info(
                                "View {} has no tables of version {} yet; they are made beside what is there",
                                view.name(),
                                view.version());
                    }
                    make(view, logIsEmpty ? State.LIVE : State.BUILDING);
                }
            }
        });
    }

    /** Begins tables beside those that answer; nothing where some are being made already. */
    void begin(View<?> view) {
        jdbc.sql(LOCK).query((row, number) -> 0).list();
        if (!each(State.BUILDING).containsKey(view.name())) {
            make(view, State.BUILDING);
        }
    }

    private void make(View<?> view, State state) {
        int generation = jdbc.sql(
                        "SELECT coalesce(max(generation), 0) + 1 FROM read.view WHERE name = ? AND version = ?")
                .param(view.name())
                .param(view.version())
                .query(Integer.class)
                .single();
        String schema = "view_%s_%d_%d".formatted(view.name().replace('-', '_'), view.version(), generation);
        jdbc.sql("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema)).update();
        jdbc.sql("CREATE SCHEMA " + schema).update();
        useSchemas(List.of(schema));
        jdbc.sql(view.ddl()).update();
        jdbc.sql("INSERT INTO read.view (schema, name, version, generation, state, position) VALUES (?, ?, ?, ?, ?, ?)")
                .param(schema)
                .param(view.name())
                .param(view.version())
                .param(generation)
                .param(state.name())
                .param(Position.START.toString())
                .update();
    }

    /** Lets unqualified names lead to these schemas until the transaction ends. */
    void useSchemas(Collection<String> schemas) {
        jdbc.sql("SELECT set_config('search_path', ?, true)")
                .param(String.join(", ", schemas))
                .query((row, number) -> 0)
                .list();
    }

    /** Locks those that nobody else works on; they stay locked until the transaction ends. */
    List<Tables> take(State state) {
        return withParked(jdbc.sql(TAKE)
                .params(mine())
                .param("state", state.name())
                .query(this::tables)
                .list());
    }

    /** Locks one set of tables, or waits for it. */
    Optional<Tables> await(String schema) {
        return withParked(jdbc.sql(AWAIT)
                        .param("schema", schema)
                        .query(this::tables)
                        .list())
                .stream()
                .findFirst();
    }

    /** Asked in a statement of its own: that which locked them may not see what was written just before it had them. */
    private List<Tables> withParked(List<Tables> locked) {
        Map<String, Set<String>> parked = new HashMap<>();
        if (!locked.isEmpty()) {
            jdbc.sql(PARKED)
                    .param("schemas", locked.stream().map(Tables::schema).toArray(String[]::new))
                    .query(row -> {
                        parked.computeIfAbsent(row.getString("schema"), key -> new HashSet<>())
                                .add(row.getString("subject"));
                    });
        }
        return locked.stream()
                .map(tables -> tables.withParked(parked.getOrDefault(tables.schema(), Set.of())))
                .toList();
    }

    /** What answers for each view of this program, as the transaction's snapshot has it. */
    Map<String, Tables> live() {
        return each(State.LIVE);
    }

    /** All tables of this program in that state, by the views' names. */
    Map<String, Tables> each(State state) {
        return jdbc.sql(EACH).params(mine()).param("state", state.name()).query(this::tables).list().stream()
                .collect(Collectors.toMap(tables -> tables.view().name(), tables -> tables, (one, other) -> other));
    }

    /** How far all views of this program have come. */
    List<ViewState> states() {
        Map<String, ViewState> states = new LinkedHashMap<>();
        views.values()
                .forEach(view -> states.put(
                        view.name(), new ViewState(view.name(), view.version(), Position.START, Duration.ZERO, null)));
        jdbc.sql(STATES).params(mine()).query(row -> {
            Position position = Position.parse(row.getString("position"));
            Duration still = Duration.ofMillis((long) (1000 * row.getDouble("still")));
            Duration age = Duration.ofMillis((long) (1000 * row.getDouble("age")));
            long events = row.getLong("events");
            boolean live = State.valueOf(row.getString("state")) == State.LIVE;
            states.computeIfPresent(
                    row.getString("name"),
                    (name, known) -> live
                            ? new ViewState(name, known.version(), position, still, known.building())
                            : new ViewState(
                                    name,
                                    known.version(),
                                    known.position(),
                                    known.stillFor(),
                                    new ViewState.Building(position, events, age)));
        });
        return List.copyOf(states.values());
    }

    void reached(Collection<String> schemas, Position position, int events) {
        jdbc.sql("""
                UPDATE read.view SET position = :position, events = events + :events, changed_at = clock_timestamp()
                WHERE schema IN (:schemas)""")
                .param("position", position.toString())
                .param("events", events)
                .param("schemas", schemas)
                .update();
    }

    /** Lets the new tables answer in the place of the old ones. */
    void swap(@Nullable String old, String fresh) {
        if (old != null) {
            set(old, State.RETIRED);
        }
        set(fresh, State.LIVE);
    }

    private void set(String schema, State state) {
        jdbc.sql("UPDATE read.view SET state = ?, changed_at = clock_timestamp() WHERE schema = ?")
                .param(state.name())
                .param(schema)
                .update();
    }

    /** Drops tables that gave way so long ago that no query can be reading them; nothing more to do at once. */
    boolean dropRetired() {
        List<String> old =
                jdbc.sql("""
                SELECT schema FROM read.view
                WHERE state = 'RETIRED' AND changed_at < clock_timestamp() - interval '1 minute'
                ORDER BY schema FOR UPDATE SKIP LOCKED""").query((row, number) -> row.getString("schema")).list();
        for (String schema : old) {
            jdbc.sql("DROP SCHEMA IF EXISTS %s CASCADE".formatted(schema)).update();
            jdbc.sql("DELETE FROM read.view WHERE schema = ?").param(schema).update();
        }
        return false;
    }

    Map<String, Object> mine() {
        return Map.of(
                "names",
                views.keySet().toArray(String[]::new),
                "versions",
                views.values().stream().map(View::version).toArray(Integer[]::new));
    }

    private Tables tables(ResultSet row, int number) throws SQLException {
        return new Tables(
                row.getString("schema"),
                Objects.requireNonNull(views.get(row.getString("name"))),
                State.valueOf(row.getString("state")),
                Position.parse(row.getString("position")),
                row.getLong("events"),
                Set.of());
    }

    private static String registerTables() {
        try (InputStream sql = Objects.requireNonNull(ViewRegister.class.getResourceAsStream("register.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
