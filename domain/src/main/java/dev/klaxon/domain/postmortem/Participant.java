package dev.klaxon.domain.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who should be there when an incident is learnt from.
 *
 * @param roles that they held in the incident, at any time
 */
public record Participant(Person person, List<Role> roles) {

    public Participant {
        roles = List.copyOf(roles);
    }

    /** Everybody who held a role at any time, in the order in which they came: who left early knows something too. */
    public static List<Participant> of(IncidentState incident) {
        Map<String, Participant> byId = new LinkedHashMap<>();
        incident.roles().changes().events().forEach(change -> took(change, byId));
        return List.copyOf(byId.values());
    }

    private static void took(IncidentEvent change, Map<String, Participant> byId) {
        switch (change) {
            case RoleAssigned e -> add(byId, e.assignee(), e.role());
            case RoleHandedOver e -> add(byId, e.to(), e.role());
            default -> {}
        }
    }

    private static void add(Map<String, Participant> byId, Person person, Role role) {
        byId.merge(person.id(), new Participant(person, List.of(role)), (before, again) -> before.with(role));
    }

    private Participant with(Role role) {
        if (roles.contains(role)) {
            return this;
        }
        List<Role> more = new ArrayList<>(roles);
        more.add(role);
        return new Participant(person, more);
    }
}
