package dev.klaxon.domain.policy;

import static dev.klaxon.events.incident.Role.COMMS_LEAD;
import static dev.klaxon.events.incident.Role.CS_SALES_OWNER;
import static dev.klaxon.events.incident.Role.ENGINEERING_OWNER;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleRulesTest {

    private final RoleRules roles = Policy.builtIn().roles();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # held                                                            | missing
                                                                              | INCIDENT_COMMANDER ENGINEERING_OWNER COMMS_LEAD CS_SALES_OWNER
            INCIDENT_COMMANDER                                                | ENGINEERING_OWNER COMMS_LEAD CS_SALES_OWNER
            COMMS_LEAD ENGINEERING_OWNER INCIDENT_COMMANDER                   | CS_SALES_OWNER
            EXECUTIVE_SPONSOR SCRIBE LEGAL                                    | INCIDENT_COMMANDER ENGINEERING_OWNER COMMS_LEAD CS_SALES_OWNER
            INCIDENT_COMMANDER ENGINEERING_OWNER COMMS_LEAD CS_SALES_OWNER    |
            """)
    void core_roles_are_wanted_before_the_first_external_update(@Nullable String held, @Nullable String missing) {
        assertThat(roles.missingCore(roles(held))).isEqualTo(roles(missing));
        assertThat(roles.warnBeforeFirstUpdate(roles(held)).isPresent()).isEqualTo(missing != null);
    }

    @Test
    void the_warning_names_the_roles() {
        assertThat(roles.warnBeforeFirstUpdate(Set.of(INCIDENT_COMMANDER, ENGINEERING_OWNER)))
                .hasValueSatisfying(warning -> {
                    assertThat(warning.code()).isEqualTo(WarningCode.ROLES_MISSING);
                    assertThat(warning.detail()).isEqualTo("Nobody holds: Comms Lead, CS/Sales Owner");
                });
        assertThat(roles.warnBeforeFirstUpdate(
                        Set.of(INCIDENT_COMMANDER, ENGINEERING_OWNER, COMMS_LEAD, CS_SALES_OWNER)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # severity | locks down | requested                        | one commander
            SEV-0      | true       | EXECUTIVE_SPONSOR LEGAL SECURITY | true
            SEV-1      | false      |                                  | true
            SEV-2      | false      |                                  | false
            SEV-3      | false      |                                  | false
            """)
    void a_severity_sets_things_off(String label, boolean locksDown, @Nullable String requested, boolean oneCommander) {
        Severity severity = Severity.parse(label);

        assertThat(roles.locksDown(severity)).isEqualTo(locksDown);
        assertThat(roles.requestedOn(severity)).isEqualTo(roles(requested));
        assertThat(roles.bindsCommander(severity)).isEqualTo(oneCommander);
    }

    @Test
    void commander_and_comms_lead_are_named_within_15_minutes() {
        assertThat(roles.namedFirst()).containsExactly(INCIDENT_COMMANDER, COMMS_LEAD);
        assertThat(roles.namedWithin()).isEqualTo(Duration.ofMinutes(15));
    }

    private static List<Role> roles(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Role::valueOf).toList();
    }
}
