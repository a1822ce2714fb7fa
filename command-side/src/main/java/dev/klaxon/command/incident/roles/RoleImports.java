package dev.klaxon.command.incident.roles;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.EnumReader;
import dev.klaxon.events.incident.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Roles in imported history. */
@Configuration(proxyBeanMethods = false)
class RoleImports {

    @Bean
    Importable<RoleRequest> importedRole() {
        return new Importable<>(
                "PUT roles/*",
                RoleRequest.class,
                (line, body) -> new AssignRole(
                        line.incidentId(), single(line), body.assignee(), body.handoverNote(), body.overrideReason()));
    }

    @Bean
    Importable<ReleaseRequest> importedRelease() {
        return new Importable<>(
                "DELETE roles/*",
                ReleaseRequest.class,
                (line, body) -> new ReleaseRole(line.incidentId(), single(line), body.reason()));
    }

    @Bean
    Importable<MemberRequest> importedMember() {
        return new Importable<>(
                "PUT roles/*/members/*",
                MemberRequest.class,
                (line, body) -> new JoinRole(line.incidentId(), several(line), body.person(line.variable(1))));
    }

    @Bean
    Importable<ReleaseRequest> importedLeave() {
        return new Importable<>(
                "DELETE roles/*/members/*",
                ReleaseRequest.class,
                (line, body) -> new LeaveRole(line.incidentId(), several(line), line.variable(1), body.reason()));
    }

    private static Role single(ImportedRecord line) {
        Role role = role(line);
        RoleEndpoint.requireSingle(role);
        return role;
    }

    private static Role several(ImportedRecord line) {
        Role role = role(line);
        RoleEndpoint.requireSeveral(role);
        return role;
    }

    private static Role role(ImportedRecord line) {
        try {
            return (Role) EnumReader.read(Role.class, line.variable(0));
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.INVALID_VALUE, "The role " + e.getMessage());
        }
    }
}
