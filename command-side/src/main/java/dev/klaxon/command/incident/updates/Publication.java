package dev.klaxon.command.incident.updates;

import dev.klaxon.command.verb.Gaps;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.UpdateId;
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
     * Judges a draft by the incident's policy.
     *
     * @param at JSON pointer to the draft in its request; empty where it is the request
     * @throws CommandRejected {@code update-incomplete}, {@code invalid-value}, {@code next-update-missing},
     *     {@code next-update-in-past}, {@code promise-beyond-limit}, {@code unverified-fact},
     *     {@code commitment-needs-approval}
     */
    public static Publication of(UpdateDraft draft, IncidentState state, Policy policy, Claim claim, String at) {
        UpdatePublished event = draft.published(state.id(), claim);
        CitedFacts facts = new CitedFacts(draft.body().factIds(), at);
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

    /**
     * An update that went out long ago: only what it names must be there.
     *
     * @param unlessSaid the kind where the line names none
     * @param sourceStatus the label at the source
     * @param at JSON pointer to the update in its line
     * @throws CommandRejected {@code unverified-fact}, {@code commitment-needs-approval}
     */
    public static UpdatePublished told(
            Gaps<UpdateBody> update,
            UpdateId updateId,
            UpdateKind unlessSaid,
            @Nullable String sourceStatus,
            IncidentState state,
            Claim claim,
            String at) {
        new CitedFacts(update.need(UpdateBody::factIds), at).requireKnown(state);
        CommitmentRule.requireKnown(update.get(UpdateBody::approvalId), state);
        return UpdateBody.published(update, state.id(), updateId, unlessSaid, sourceStatus, claim);
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
