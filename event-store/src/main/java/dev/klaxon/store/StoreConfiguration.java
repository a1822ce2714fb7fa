package dev.klaxon.store;

import dev.klaxon.events.json.EventJson;
import dev.klaxon.store.work.Leases;
import dev.klaxon.store.work.Worker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** All wiring of Axon to PostgreSQL. Both sides import it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
@PropertySource("classpath:dev/klaxon/store/store.properties")
public class StoreConfiguration {

    private static final int LOAD_BATCH = 1_000;
    private static final Duration SEQUENCER_SHORTEST_REST = Duration.ofMillis(5);
    private static final Duration SEQUENCER_LONGEST_REST = Duration.ofMillis(100);
    private static final Duration WATCH_REST = Duration.ofSeconds(1);

    @Bean
    StoreIdentity storeIdentity(DataSource dataSource, StoreProperties properties) {
        return StoreGate.open(dataSource, properties.allowUnsafe());
    }

    @Bean
    InstantSource clock(DataSource dataSource) {
        return new DatabaseClock(dataSource);
    }

    /** For tokens. */
    @Bean
    @Primary
    Serializer serializer() {
        return JacksonSerializer.builder().objectMapper(EventJson.newMapper()).build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return LogicalNames.ofEvents();
    }

    @Bean
    EventEngine eventEngine(
            DataSource dataSource,
            StoreIdentity identity,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Appends appends,
            ObjectProvider<SnapshotClass> snapshotClasses) {
        Map<String, Class<?>> classes = new HashMap<>();
        snapshotClasses.forEach(snapshot -> classes.put(snapshot.type().getSimpleName(), snapshot.type()));
        EventEngine.Builder builder =
                EventEngine.builder().dataSource(dataSource).identity(identity).appends(appends);
        builder.eventSerializer(eventSerializer)
                .snapshotSerializer(LogicalNames.ofStates(EventJson.newStateMapper(), classes))
                .batchSize(LOAD_BATCH);
        return builder.build();
    }

    @Bean(name = "eventBus", destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(EventEngine engine, StoreProperties properties) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(properties.pollMillis())
                .build();
    }

    @Bean
    EventLog eventLog(EventEngine engine) {
        return new EventLog(engine);
    }

    @Bean
    LogReader logReader(DataSource dataSource, StoreIdentity identity) {
        return new LogReader(dataSource, identity);
    }

    @Bean
    LogLag logLag(DataSource dataSource, StoreIdentity opened) {
        return new LogLag(dataSource);
    }

    @Bean
    Snapshots snapshots(DataSource dataSource, StoreIdentity opened) {
        return new Snapshots(dataSource);
    }

    @Bean
    Appends appends() {
        return new Appends();
    }

    @Bean
    Sequencer sequencer(DataSource dataSource, StoreIdentity identity) {
        return new Sequencer(dataSource, identity);
    }

    @Bean
    LogIndex logIndex(DataSource dataSource, Sequencer sequencer) {
        return new LogIndex(dataSource, sequencer);
    }

    /** What is appended here wakes it; it looks for what other nodes appended, or older transactions held back. */
    @Bean
    Worker sequencerWorker(Sequencer sequencer, Appends appends) {
        Worker worker = new Worker("sequencer", SEQUENCER_SHORTEST_REST, SEQUENCER_LONGEST_REST, sequencer::turn);
        appends.onAppend(worker::wake);
        return worker;
    }

    @Bean
    LogWatch logWatch(DataSource dataSource, StoreIdentity identity) {
        return new LogWatch(dataSource, identity);
    }

    @Bean
    Worker logWatchWorker(LogWatch watch) {
        return new Worker("log-watch", WATCH_REST, WATCH_REST, watch::look);
    }

    @Bean
    Leases leases(DataSource dataSource) {
        return new Leases(dataSource);
    }

    @Bean
    RecordedEvents recordedEvents(LogReader log) {
        return new RecordedEvents(log);
    }

    @Bean
    Receipts receipts(DataSource dataSource, StoreIdentity opened) {
        return new Receipts(dataSource);
    }

    @Bean
    Reservations reservations(DataSource dataSource, StoreIdentity opened) {
        return new Reservations(dataSource);
    }

    @Bean
    Contents contents(DataSource dataSource, StoreIdentity opened) {
        return new Contents(dataSource);
    }

    @Bean
    Erasure erasure(DataSource dataSource, StoreIdentity opened) {
        return new Erasure(dataSource);
    }

    /** For the transactions of views; commands have none. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ParameterResolverFactory handlerParameters() {
        return new HandlerParameters();
    }

    /** An aggregate whose snapshots are stored under its simple name. */
    public record SnapshotClass(Class<?> type) {}
}
