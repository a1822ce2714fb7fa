package dev.klaxon.benchmarks;

import dev.klaxon.postgres.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** P13: all figures of 30 days over HTTP, with 10 000 incidents and with 1 000 000 of two years. */
public final class KpiBench {

    private static final int ROUNDS = 5;
    private static final int REQUESTS = 200;
    private static final int WARM_UP = 10_000;
    // what is older than this waits for nothing that time alone brings: its fold is never needed again
    private static final Duration SETTLED = Duration.ofDays(12);
    private static final Duration SPAN = Duration.ofDays(730);

    private KpiBench() {}

    /**
     * Measures; the arguments are the folder for the data, the larger number of incidents, and {@code again} to ask the
     * databases that an earlier run filled there.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/bench");
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        boolean again = arguments.length > 2 && arguments[2].equals("again");
        Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(SETTLED);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.toAbsolutePath())) {
            if (!again) {
                try (KpiNode warm = KpiNode.empty(postgres, "kpi_warm")) {
                    warm.fill(WARM_UP, end.minus(SPAN), end);
                    warm.awaitSums();
                    times(warm, end, REQUESTS);
                }
                KpiNode.empty(postgres, "kpi_few").close();
                KpiNode.empty(postgres, "kpi_many").close();
            }
            try (KpiNode few = KpiNode.of(postgres, "kpi_few");
                    KpiNode many = KpiNode.of(postgres, "kpi_many")) {
                if (!again) {
                    fill(few, many, large, end);
                }
                compare(few, many, large, end);
            }
        }
    }

    private static void fill(KpiNode few, KpiNode many, int large, Instant end) throws Exception {
        List<Double> rateOfFew = few.fill(10_000, end.minus(SPAN), end);
        Duration countedFew = few.awaitSums();
        List<Double> rateOfMany = many.fill(large, end.minus(SPAN), end);
        Duration countedMany = many.awaitSums();
        System.out.printf("Incidents are folded in memory and written by the tables' own writer, 500 a transaction,%n");
        System.out.printf("in order of declaration, over two years.%n");
        head(few, large);
        row("incidents written a second", rateOfFew.get(0), rateOfMany.get(0));
        row("the last tenth of them", rateOfFew.get(1), rateOfMany.get(1));
        row("seconds until all sums are counted", countedFew.toMillis() / 1e3, countedMany.toMillis() / 1e3);
        System.out.printf("| database | %s | %s | |%n%n", few.size(), many.size());
    }

    private static void compare(KpiNode few, KpiNode many, int large, Instant end) throws Exception {
        times(few, end, REQUESTS);
        times(many, end, REQUESTS);
        List<Long> ofFew = new ArrayList<>();
        List<Long> ofMany = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ofFew.addAll(times(few, end, REQUESTS));
            ofMany.addAll(times(many, end, REQUESTS));
        }
        System.out.printf("GET /api/v1/kpis of any 30 days of them, %d times each, by turns.%n", ofFew.size());
        head(few, large);
        row("p50, ms", percentile(ofFew, 50), percentile(ofMany, 50));
        row("p99, ms", percentile(ofFew, 99), percentile(ofMany, 99));
    }

    private static void head(KpiNode node, int large) {
        System.out.printf(
                "fsync %s, synchronous_commit %s, full_page_writes %s; load average %.2f; %d processors%n%n",
                node.setting("fsync"),
                node.setting("synchronous_commit"),
                node.setting("full_page_writes"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf("| | 10 000 | %,d | ratio |%n|---|---|---|---|%n", large);
    }

    private static List<Long> times(KpiNode node, Instant end, int requests) throws Exception {
        Random random = new Random(requests);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Instant to = end.minus(Duration.ofMinutes(random.nextInt(700 * 24 * 60)));
            times.add(node.figures(to.minus(Duration.ofDays(30)), to));
        }
        return times;
    }

    private static double percentile(List<Long> times, int percent) {
        Collections.sort(times);
        return times.get((times.size() * percent + 99) / 100 - 1) / 1e6;
    }

    private static void row(String what, double few, double many) {
        System.out.printf("| %s | %,.1f | %,.1f | %.2f |%n", what, few, many, many / few);
    }
}
