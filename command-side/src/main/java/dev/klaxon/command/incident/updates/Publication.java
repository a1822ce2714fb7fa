package dev.klaxon.command.incident.updates;

import static dev.klaxon.domain.refusal.Code.COMMITMENT_NEEDS_APPROVAL;
import static dev.klaxon.domain.refusal.Code.UNVERIFIED_FACT;
import static dev.klaxon.domain.refusal.WarningCode.COMMITMENT_OVERRIDDEN;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update that may go out.
 *
 * @param warnings what its author should know all the same
 */
public record Publication(UpdatePublished event, List<Warning> warnings) {

    public Publication {
        warnings = List.copyOf(warnings);
    }

    /**
     * Judges a draft by the incident's policy. Of imported history nothing is asked.
     *
     * @param at JSON pointer to the draft in its request; empty where it is the request
     * @throws CommandRejected {@code update-incomplete}, {@code invalid-value}, {@code next-update-missing},
     *     {@code next-update-in-past}, {@code promise-beyond-limit}, {@code unverified-fact},
     *     {@code commitment-needs-approval}
     */
    public static Publication of(UpdateDraft draft, IncidentState state, Policy policy, Claim claim, String at) {
        UpdatePublished event = draft.published(state.id(), claim);
        if (claim.isImported()) {
            return new Publication(event, List.of());
        }
        Completeness.require(draft, at);
        List<Warning> warnings = new ArrayList<>(acceptPromise(draft, state, policy, claim));
        requireVerifiedFacts(draft, state);
        warnings.addAll(acceptCommitment(draft, state, claim));
        if (draft.isExternal() && state.communication().firstExternal().isEmpty()) {
            policy.roles()
                    .warnBeforeFirstUpdate(state.roles().holders().keySet())
                    .ifPresent(warnings::add);
        }
        policy.wording().warnOf(draft.texts()).ifPresent(warnings::add);
        return new Publication(event, warnings);
    }

    private static List<Warning> acceptPromise(UpdateDraft draft, IncidentState state, Policy policy, Claim claim) {
        if (draft.kind() == UpdateKind.RESOLUTION) {
            return List.of();
        }
        return state.severity()
                .map(severity -> policy.cadence()
                        .accept(
                                draft.body().audience(),
                                severity,
                                claim.occurredAt(),
                                draft.body().nextUpdateAt()))
                .orElse(List.of());
    }

    /** No fact is recorded yet that could be cited. Restriction keeps unproven words inside. */
    private static void requireVerifiedFacts(UpdateDraft draft, IncidentState state) {
        if (!draft.body().factIds().isEmpty()) {
            throw new CommandRejected(UNVERIFIED_FACT, "The incident has no such fact");
        }
        if (state.isRestricted() && draft.isExternal()) {
            throw new CommandRejected(
                    UNVERIFIED_FACT,
                    "While %s is restricted an update to %s must cite facts, all verified"
                            .formatted(state.reference(), draft.body().audience()));
        }
    }

    private static List<Warning> acceptCommitment(UpdateDraft draft, IncidentState state, Claim claim) {
        if (!draft.hasCommitment()
                || state.roles().holds(Role.INCIDENT_COMMANDER, claim.actor().id())) {
            return List.of();
        }
        if (!isStated(draft.body().overrideReason())) {
            throw new CommandRejected(
                    COMMITMENT_NEEDS_APPROVAL,
                    "A commitment is published by the Incident Commander, with an approval, or with an overrideReason");
        }
        return List.of(new Warning(COMMITMENT_OVERRIDDEN, "The commitment goes out without an approval"));
    }

    private static boolean isStated(@Nullable Text text) {
        return text != null && !text.toString().isBlank();
    }
}
