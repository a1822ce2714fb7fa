package dev.klaxon.benchmarks;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.store.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Made-up incidents from declaration to closure, each told by a dozen events; the same seed makes the same ones. */
final class Histories {

    private static final List<Severity> SEVERITIES =
            List.of(Severity.SEV_0, Severity.SEV_1, Severity.SEV_2, Severity.SEV_2, Severity.SEV_3);

    private final Random random;

    Histories(long seed) {
        random = new Random(seed);
    }

    IncidentState declaredAt(Instant declaredAt) {
        IncidentId id = new IncidentId(new UUID(random.nextLong(), random.nextLong()));
        Instant mitigated = after(declaredAt, 6 * 3600);
        Instant resolved = after(mitigated, 24 * 3600);
        List<IncidentEvent> events = new ArrayList<>();
        events.add(declaration(id, declaredAt));
        events.add(new SeverityAssigned(
                id,
                SEVERITIES.get(random.nextInt(SEVERITIES.size())),
                null,
                Impact.UNKNOWN,
                Certainty.FINAL,
                null,
                1,
                claim(declaredAt)));
        events.add(new IncidentAcknowledged(id, person(), claim(after(declaredAt, 1800))));
        events.add(new RoleAssigned(id, Role.INCIDENT_COMMANDER, person(), null, claim(after(declaredAt, 1200))));
        events.add(new RoleAssigned(id, Role.COMMS_LEAD, person(), null, claim(after(declaredAt, 1200))));
        events.add(update(id, UpdateKind.REGULAR, after(declaredAt, 3600)));
        events.add(update(id, UpdateKind.REGULAR, after(declaredAt, 3 * 3600)));
        events.add(moved(id, Status.DECLARED, Status.MITIGATED, mitigated));
        events.add(moved(id, Status.MITIGATED, Status.RESOLVED, resolved));
        events.add(update(id, UpdateKind.RESOLUTION, after(resolved, 600)));
        events.add(new RootCauseNamed(id, "cause-" + random.nextInt(400), null, claim(after(resolved, 3600))));
        events.add(moved(id, Status.RESOLVED, Status.CLOSED, after(resolved, 48 * 3600)));
        return fold(events);
    }

    private IncidentDeclared declaration(IncidentId id, Instant at) {
        Account account = new Account(
                "account-" + random.nextInt(2000),
                null,
                "gold",
                Money.parse("USD " + (10_000 + random.nextInt(90_000))),
                "retail");
        return new IncidentDeclared(
                id,
                "INC-" + Long.toHexString(id.value().getMostSignificantBits()),
                Text.of("Checkout is slow"),
                null,
                null,
                null,
                at.minusSeconds(600 + random.nextInt(1800)),
                at.minusSeconds(random.nextInt(600)),
                null,
                List.of("service-" + random.nextInt(50)),
                List.of(account),
                false,
                "USD",
                1,
                claim(at));
    }

    private UpdatePublished update(IncidentId id, UpdateKind kind, Instant at) {
        return new UpdatePublished(
                id,
                new UpdateId(EventIds.next()),
                Audience.PUBLIC,
                kind,
                Text.of("We are on it"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                claim(at));
    }

    private StatusTransitioned moved(IncidentId id, Status from, Status to, Instant at) {
        return new StatusTransitioned(id, from, to, Text.of("So it is"), List.of(), List.of(), null, claim(at));
    }

    private static IncidentState fold(List<IncidentEvent> events) {
        @Nullable IncidentState state = null;
        for (IncidentEvent event : events) {
            state = IncidentState.next(state, EventIds.next(), event);
        }
        if (state == null) {
            throw new IllegalStateException("An incident has at least one event");
        }
        return state;
    }

    private Claim claim(Instant at) {
        return new Claim(person(), at, Precision.SECOND, null);
    }

    private Person person() {
        String name = "person-" + random.nextInt(40);
        return Person.of(name, name);
    }

    private Instant after(Instant at, int seconds) {
        return at.plusSeconds(1 + random.nextInt(seconds));
    }
}
