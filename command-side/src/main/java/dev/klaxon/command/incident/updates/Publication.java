package dev.klaxon.command.incident.updates;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.List;

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
     * Judges a draft by the incident's policy. Of imported history only what it names must be there.
     *
     * @param at JSON pointer to the draft in its request; empty where it is the request
     * @throws CommandRejected {@code update-incomplete}, {@code invalid-value}, {@code next-update-missing},
     *     {@code next-update-in-past}, {@code promise-beyond-limit}, {@code unverified-fact},
     *     {@code commitment-needs-approval}
     */
    public static Publication of(UpdateDraft draft, IncidentState state, Policy policy, Claim claim, String at) {
        UpdatePublished event = draft.published(state.id(), claim);
        CitedFacts facts = new CitedFacts(draft, at);
        if (claim.isImported()) {
            facts.requireKnown(state);
            CommitmentRule.requireKnownApproval(draft, state);
            return new Publication(event, List.of());
        }
        Completeness.require(draft, at);
        List<Warning> warnings = new ArrayList<>(acceptPromise(draft, state, policy, claim));
        facts.requireKnown(state);
        if (state.isRestricted() && draft.isExternal()) {
            facts.requireVerified(state);
        }
        warnings.addAll(CommitmentRule.accept(draft, state, claim));
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
}
