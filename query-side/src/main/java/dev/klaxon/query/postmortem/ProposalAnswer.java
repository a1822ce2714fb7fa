package dev.klaxon.query.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.MeetingTimes;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.policy.PostmortemRules;
import dev.klaxon.domain.postmortem.Participant;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a post-mortem might be held, and with whom. Booking it takes any other time too.
 *
 * @param required whether the policy asks for one
 * @param bookBy by when it is to be booked; absent before the incident is resolved and where none is asked for
 * @param scheduledFor absent for a false alarm and for a part of another incident, which have none
 * @param inTime whether it would be over by then; absent where nothing is asked for
 * @param zone in which days and hours are counted
 * @param postmortemId of the one that is booked already
 */
record ProposalAnswer(
        UUID incidentId,
        String reference,
        boolean required,
        @Nullable Instant bookBy,
        @Nullable Instant scheduledFor,
        @Nullable Instant endsAt,
        @Nullable Boolean inTime,
        String zone,
        List<ParticipantAnswer> participants,
        @Nullable UUID postmortemId,
        int policyVersion) {

    ProposalAnswer {
        participants = List.copyOf(participants);
    }

    /** Somebody who held a role in the incident. */
    record ParticipantAnswer(String id, String name, List<Role> roles) {

        static ParticipantAnswer of(Participant participant) {
            return new ParticipantAnswer(
                    participant.person().id(), participant.person().name().toString(), participant.roles());
        }
    }

    static ProposalAnswer of(IncidentState incident, Policy policy, Instant now) {
        PostmortemRules rules = policy.postmortem();
        Instant resolvedAt = incident.stamps().firstResolvedAt();
        boolean required = incident.severity().filter(rules::isRequired).isPresent();
        Instant bookBy = (resolvedAt == null || !required) ? null : rules.bookBy(resolvedAt);
        boolean possible = incident.status() != Status.CANCELLED && incident.status() != Status.MERGED;
        Instant start = possible ? rules.meetings().propose(resolvedAt, bookBy, now) : null;
        Instant end = start == null ? null : start.plus(MeetingTimes.LENGTH);
        return new ProposalAnswer(
                incident.id().value(),
                incident.reference(),
                required,
                bookBy,
                start,
                end,
                (end == null || bookBy == null) ? null : !end.isAfter(bookBy),
                policy.businessDays().zone().getId(),
                Participant.of(incident).stream().map(ParticipantAnswer::of).toList(),
                incident.aftermath()
                        .postmortem()
                        .map(linked -> linked.event().postmortemId().value())
                        .orElse(null),
                policy.version());
    }
}
