package dev.klaxon.command.incident;

import static dev.klaxon.domain.refusal.Code.COMMANDER_BUSY;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.RoleRules;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A person commands at most one open incident of the severities that the policy binds.
 *
 * <p>Each such command is a numbered slot of the person, taken and given back in the append that changes it. Two
 * commands at once want the same number, so one of them is decided again. Drills and imported history take no slot.
 */
@Component
class CommanderRule {

    private final Function<String, List<Reservation>> heldOfKind;
    private final PolicyBook policies;

    @Autowired
    CommanderRule(Reservations reservations, PolicyBook policies) {
        this(reservations::of, policies);
    }

    CommanderRule(Function<String, List<Reservation>> heldOfKind, PolicyBook policies) {
        this.heldOfKind = heldOfKind;
        this.policies = policies;
    }

    /**
     * What moves the slots along with the change.
     *
     * @throws CommandRejected {@code commander-busy} where a role is given without an override
     */
    Decision<IncidentEvent> follow(@Nullable IncidentState before, IncidentState after, List<IncidentEvent> events) {
        Optional<Person> was = before == null ? Optional.empty() : boundCommander(before);
        Optional<Person> is = boundCommander(after);
        if (was.equals(is)) {
            return Decision.none();
        }
        String incident = after.id().toString();
        List<Reservation> given = was.stream()
                .flatMap(person -> heldOfKind.apply(kind(person)).stream())
                .filter(slot -> slot.owner().equals(incident))
                .toList();
        return is.map(person -> take(person, incident, events))
                .orElseGet(Decision::none)
                .releasing(given);
    }

    private Decision<IncidentEvent> take(Person person, String incident, List<IncidentEvent> events) {
        List<Reservation> held = heldOfKind.apply(kind(person));
        boolean busy = held.stream().anyMatch(slot -> !slot.owner().equals(incident));
        if (busy && mustBeFree(events)) {
            throw new CommandRejected(
                    COMMANDER_BUSY, "The person commands another open incident that wants its commander alone");
        }
        Set<String> taken = held.stream().map(Reservation::key).collect(Collectors.toSet());
        String free = IntStream.iterate(1, slot -> slot + 1)
                .mapToObj(String::valueOf)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow();
        Decision<IncidentEvent> slot =
                Decision.<IncidentEvent>none().taking(new Reservation(kind(person), free, incident));
        return busy
                ? slot.warning(new Warning(
                        WarningCode.COMMANDER_BUSY, "The Incident Commander commands another open incident too"))
                : slot;
    }

    /** Only giving somebody the role can be refused; raising a severity or reopening never is. */
    private static boolean mustBeFree(List<IncidentEvent> events) {
        boolean declared = events.stream().anyMatch(IncidentDeclared.class::isInstance);
        return declared || events.stream().anyMatch(CommanderRule::givesCommandWithoutOverride);
    }

    private static boolean givesCommandWithoutOverride(IncidentEvent event) {
        return switch (event) {
            case RoleAssigned e -> e.role() == Role.INCIDENT_COMMANDER && !Text.isStated(e.overrideReason());
            case RoleHandedOver e -> e.role() == Role.INCIDENT_COMMANDER && !Text.isStated(e.overrideReason());
            default -> false;
        };
    }

    private Optional<Person> boundCommander(IncidentState state) {
        RoleRules rules = policies.at(state.policyVersion()).roles();
        boolean binds = state.isOpen()
                && state.severity().filter(rules::bindsCommander).isPresent()
                && !state.isImported()
                && !state.declaration().event().drill();
        return binds ? state.roles().holder(Role.INCIDENT_COMMANDER) : Optional.empty();
    }

    private static String kind(Person person) {
        return "commander/" + person.id();
    }
}
