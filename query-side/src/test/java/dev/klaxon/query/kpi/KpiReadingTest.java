package dev.klaxon.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.domain.kpi.contribution.Contribution;
import dev.klaxon.domain.kpi.contribution.Contributions;
import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sums answer what a scan of all incidents answers, whenever it is asked and whoever asks. */
class KpiReadingTest extends QuerySideTest {

    private static final List<Reader> READERS =
            List.of(new Reader("lawyer", true), new Reader("stranger", false), new Reader("ada", false));
    private static final int DAYS = 110;

    private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(DAYS));

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private KpiReading reading;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private KpiEvents events;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private KpiFolds folds;

    @Autowired
    @SuppressWarnings("NullAway.Init") // Spring sets it
    private Views views;

    @Test
    void answer_what_a_scan_answers_before_and_after_they_are_counted() {
        Corpus corpus = new Corpus(1, this::story, log(), begin, DAYS).declare(80);
        seen(corpus);
        compare(1, 25);
        counted();
        compare(2, 50);

        for (int seed = 3; seed < 6; seed++) {
            seen(corpus.goOn(8));
            compare(seed, 15);
            counted();
            compare(seed, 15);
        }
    }

    @Test
    void tell_the_events_behind_page_by_page() {
        seen(new Corpus(2, this::story, log(), begin, DAYS).declare(60));
        counted();
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            Question question = question(random);
            List<IncidentMeasures> all = views.read(List.of(FiguresView.NAME), () -> scan(question));
            for (RateKey key : RateKey.values()) {
                assertThat(paged(new KpiEvents.Figure.OfRate(key), question))
                        .as("%s of %s", key, question)
                        .containsExactlyInAnyOrderElementsOf(
                                Contributions.of(all, question.filter(), question.now(), key));
            }
            DurationKey duration = List.of(DurationKey.values()).get(random.nextInt(DurationKey.values().length));
            assertThat(paged(new KpiEvents.Figure.OfDuration(duration), question))
                    .containsExactlyInAnyOrderElementsOf(
                            Contributions.of(all, question.filter(), question.now(), duration));
            assertThat(paged(new KpiEvents.Figure.OfLine(CadenceLine.EXTERNAL), question))
                    .containsExactlyInAnyOrderElementsOf(
                            Contributions.of(all, question.filter(), question.now(), CadenceLine.EXTERNAL));
        }
    }

    @Test
    void are_the_same_out_of_history() {
        seen(new Corpus(4, this::story, log(), begin, DAYS).declare(40));
        counted();
        List<String> live = stored();

        rebuild(FiguresView.NAME, keyOf("root", Scope.ADMIN));

        counted();
        assertThat(stored()).isEqualTo(live);
        compare(9, 15);
    }

    private List<String> stored() {
        return views.read(
                List.of(FiguresView.NAME),
                () -> views.sql("""
                SELECT k::text FROM kpi_incident k UNION ALL SELECT p::text FROM kpi_part p
                UNION ALL SELECT (s.level, s.starts_at, s.drill, s.restricted, s.changes_at, s.subtotal, s.recurring,
                        s.recurring_openly)::text
                    FROM kpi_sum s WHERE s.subtotal <> :none ORDER BY 1
                """)
                        .param("none", SubtotalWriter.write(Subtotal.NONE))
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    private void compare(int seed, int questions) {
        Random random = new Random(seed);
        for (int i = 0; i < questions; i++) {
            Question question = question(random);
            views.read(List.of(FiguresView.NAME), () -> {
                Figures scanned = Figures.of(scan(question), question.filter(), question.now());
                return assertThat(reading.figures(question)).as("%s", question).isEqualTo(scanned);
            });
        }
    }

    private Question question(Random random) {
        Instant now = Instant.now();
        Instant from = begin.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        Instant to = from.plus(Duration.ofMinutes(1 + random.nextInt(70 * 24 * 60)));
        boolean whole = random.nextInt(3) == 0;
        Set<Severity> severities = random.nextInt(4) == 0
                ? Set.copyOf(List.of(Severity.SEV_1, List.of(Severity.values()).get(random.nextInt(4))))
                : Set.of();
        return new Question(
                new KpiFilter(
                        whole ? begin.minus(Duration.ofDays(3)) : from,
                        whole ? now.plus(Duration.ofDays(300)) : to,
                        severities,
                        random.nextInt(4) == 0 ? Set.of("service-1") : Set.of(),
                        random.nextInt(6) == 0),
                READERS.get(random.nextInt(3)),
                random.nextInt(6) == 0 ? Policy.builtIn() : null,
                random.nextInt(3) == 0 ? now.plus(Duration.ofHours(random.nextInt(200 * 24))) : now);
    }

    private List<IncidentMeasures> scan(Question question) {
        List<UUID> ids = views.sql("SELECT id FROM incident WHERE " + Reader.mayRead("incident.id") + " ORDER BY id")
                .params(question.reader().parameters())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return folds.measures(ids, question.judge(), question.now()).stream()
                .sorted((one, other) ->
                        one.incidentId().toString().compareTo(other.incidentId().toString()))
                .toList();
    }

    private List<Contribution> paged(KpiEvents.Figure figure, Question question) {
        List<Contribution> found = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<Contribution> page =
                    views.read(List.of(FiguresView.NAME), () -> events.contributions(figure, question, from, 7));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    /** Both views have read all of it. */
    private void seen(Corpus corpus) {
        assertThat(get(
                                "/api/v1/kpis",
                                admin(),
                                "Klaxon-Min-Position",
                                corpus.position().toString())
                        .statusCode())
                .isEqualTo(200);
    }

    private void counted() {
        await().until(() -> views.read(
                        List.of(FiguresView.NAME),
                        () -> views.sql("SELECT count(*) FROM kpi_sum WHERE subtotal IS NULL")
                                .query(Long.class)
                                .single())
                == 0);
    }

    private String admin() {
        return keyOf("reader", Scope.READ);
    }
}
