package dev.klaxon.command.incident.briefs;

import static dev.klaxon.domain.refusal.WarningCode.BRIEF_TOO_LONG;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Publishes executive briefs. */
@Component
final class PublishBriefHandler {

    /** What a page holds beside its headings. */
    private static final int LINES = 40;

    private static final int CHARACTERS_A_LINE = 90;

    private final Incidents incidents;
    private final PolicyBook policies;

    PublishBriefHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(PublishBrief command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, policies.at(state.policyVersion()), claim));
    }

    /** The whole rule: a brief is always welcome. An eta in it binds nobody outside, so it needs no approval. */
    static Decision<IncidentEvent> decide(PublishBrief command, IncidentState state, Policy policy, Claim claim) {
        ExecBriefPublished event = new ExecBriefPublished(
                state.id(),
                command.briefId(),
                command.status(),
                command.risks(),
                command.asks(),
                command.eta(),
                command.customers(),
                claim);
        List<Warning> warnings = claim.isImported() ? List.of() : warnings(command, policy);
        return Decision.<IncidentEvent>of(event).warning(warnings);
    }

    private static List<Warning> warnings(PublishBrief command, Policy policy) {
        List<Warning> warnings = new ArrayList<>();
        policy.wording().warnOf(command.texts()).ifPresent(warnings::add);
        int lines = command.customers().size()
                + command.texts().stream().mapToInt(PublishBriefHandler::lines).sum();
        if (lines > LINES) {
            warnings.add(new Warning(BRIEF_TOO_LONG, "An executive brief is one page; this one is longer"));
        }
        return warnings;
    }

    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                .sum();
    }
}
