package dev.klaxon.query.kpi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.kpi.sum.Subtotal;
import dev.klaxon.query.incident.Titles;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of figures keep of one incident.
 *
 * @param services their names, as a JSON array
 * @param open when it was open, as a multirange
 * @param parts what it adds, by the instant that decides in which period
 */
record KpiRow(
        UUID id,
        String reference,
        String title,
        String services,
        Instant declaredAt,
        @Nullable String severity,
        boolean drill,
        boolean restricted,
        boolean counts,
        @Nullable String cause,
        @Nullable Instant resolvedAt,
        String open,
        @Nullable Instant changesAt,
        SortedMap<Instant, Subtotal> parts) {

    static KpiRow of(IncidentMeasures measures, IncidentState incident) {
        SortedMap<Instant, Subtotal> parts = new TreeMap<>();
        Subtotal.byInstant(measures).forEach((at, subtotal) -> parts.put(stored(at), subtotal));
        boolean counts = measures.exclusion() == IncidentMeasures.Exclusion.NONE;
        Instant resolvedAt = measures.firstResolvedAt();
        Instant changesAt = measures.changesAt();
        return new KpiRow(
                measures.incidentId().value(),
                incident.reference(),
                Titles.of(incident),
                services(incident),
                stored(measures.declaredAt()),
                measures.severity() == null ? null : measures.severity().label(),
                measures.drill(),
                incident.isRestricted(),
                counts,
                measures.rootCause() == null ? null : measures.rootCause().key(),
                resolvedAt == null ? null : stored(resolvedAt),
                counts ? open(measures) : "{}",
                changesAt == null ? null : stored(changesAt),
                parts);
    }

    private static String services(IncidentState incident) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        incident.services().forEach(names::add);
        return names.toString();
    }

    /** To the microsecond, as the store keeps it. */
    private static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String open(IncidentMeasures measures) {
        return measures.openPeriods().stream()
                .map(period -> "[%s,%s)".formatted(period.from(), period.to() == null ? "" : period.to()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Differs for whatever is stored otherwise. */
    String fingerprint() {
        MessageDigest sha256 = sha256();
        String fields = String.join(
                "\n",
                title,
                services,
                String.valueOf(declaredAt),
                String.valueOf(severity),
                drill + " " + restricted + " " + counts,
                String.valueOf(cause),
                String.valueOf(resolvedAt),
                open,
                String.valueOf(changesAt));
        sha256.update(fields.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<Instant, Subtotal> part : parts.entrySet()) {
            sha256.update(part.getKey().toString().getBytes(StandardCharsets.UTF_8));
            sha256.update(SubtotalWriter.write(part.getValue()));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
