package dev.klaxon.store;

import dev.klaxon.events.json.EventJson;
import dev.klaxon.store.work.Leases;
import dev.klaxon.store.work.Worker;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
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
    private static final int VIEW_BATCH = 500;
    private static final Duration SEQUENCER_SHORTEST_REST = Duration.ofMillis(5);
    private static final Duration SEQUENCER_LONGEST_REST = Duration.ofMillis(100);
    private static final Duration WATCH_REST = Duration.ofSeconds(1);
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration PROMPT_CLAIM = Duration.ofMillis(1_500);
    private static final Duration PROMPT_LOOK = Duration.ofMillis(250);

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
    TokenStore tokenStore(DataSource dataSource, Serializer serializer, StoreIdentity opened) {
        return tokens(dataSource, serializer, CLAIM);
    }

    private static TokenStore tokens(DataSource dataSource, Serializer serializer, Duration claim) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(dataSource);
        TokenSchema schema = TokenSchema.builder()
                .setTokenTable("write.token")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(schema)
                .serializer(serializer)
                .nodeId(ManagementFactory.getRuntimeMXBean().getName() + "/" + EventIds.next())
                .claimTimeout(claim)
                .build();
    }

    @Bean
    ParameterResolverFactory handlerParameters() {
        return new HandlerParameters();
    }

    /** A view that cannot take an event stops and tries again, rather than skip it. */
    @Bean
    ConfigurerModule viewsStopOnErrors(
            DataSource dataSource, Serializer serializer, ObjectProvider<PromptProcessor> promptProcessors) {
        return configurer -> {
            configurer
                    .eventProcessing()
                    .usingTrackingEventProcessors()
                    .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance())
                    .registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance())
                    .registerTrackingEventProcessorConfiguration(
                            configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andBatchSize(VIEW_BATCH));
            TokenStore promptTokens = tokens(dataSource, serializer, PROMPT_CLAIM);
            promptProcessors.forEach(prompt -> configurer
                    .eventProcessing()
                    .registerTokenStore(prompt.name(), configuration -> promptTokens)
                    .registerTrackingEventProcessorConfiguration(
                            prompt.name(),
                            configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andBatchSize(VIEW_BATCH)
                                    .andTokenClaimInterval(PROMPT_LOOK.toMillis(), TimeUnit.MILLISECONDS)));
        };
    }

    /**
     * A processor whose work another node takes over within about two seconds where this one dies. Its batches must be
     * short.
     */
    public record PromptProcessor(String name) {}

    /** An aggregate whose snapshots are stored under its simple name. */
    public record SnapshotClass(Class<?> type) {}
}
