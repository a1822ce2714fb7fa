package dev.klaxon.domain.verdict;

import dev.klaxon.events.incident.Status;

/** A clock or rule of the policy. Its name is stable; {@code docs/verdicts.md} has a line for each. */
public enum Rule {
    DECLARED_IN_TIME("declared-in-time"),
    FIRST_ROLES_NAMED("first-roles-named"),
    ACKNOWLEDGED_IN_TIME("acknowledged-in-time"),
    FIRST_UPDATE_IN_TIME("first-update-in-time"),
    EXTERNAL_CADENCE_TARGET("external-cadence-target"),
    EXTERNAL_CADENCE_LIMIT("external-cadence-limit"),
    FIRST_BRIEF_IN_TIME("first-brief-in-time"),
    EXECUTIVE_CADENCE_TARGET("executive-cadence-target"),
    EXECUTIVE_CADENCE_LIMIT("executive-cadence-limit"),
    DIAGNOSED_IN_TIME("diagnosed-in-time"),
    TICKET_IN_TIME("ticket-in-time"),
    REQUESTED_ROLE_ANSWERED("requested-role-answered"),
    HYPOTHESIS_TIMEBOX_KEPT("hypothesis-timebox-kept"),
    REGULATORY_DEADLINE_MET("regulatory-deadline-met"),
    CORE_ROLES_BEFORE_FIRST_UPDATE("core-roles-before-first-update"),
    ONE_COMMANDER("one-commander"),
    COMMITMENTS_APPROVED("commitments-approved"),
    EVIDENCE_COMPLETE("evidence-complete"),
    CONTAINED_CRITERIA_MET("contained-criteria-met"),
    MITIGATED_CRITERIA_MET("mitigated-criteria-met"),
    RESOLVED_CRITERIA_MET("resolved-criteria-met"),
    CLOSED_CRITERIA_MET("closed-criteria-met"),
    POSTMORTEM_BOOKED_IN_TIME("postmortem-booked-in-time");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** The name on the wire. */
    public String label() {
        return label;
    }

    /** The criteria of a status that a transition may name. */
    static Rule criteriaOf(Status status) {
        return switch (status) {
            case CONTAINED -> CONTAINED_CRITERIA_MET;
            case MITIGATED -> MITIGATED_CRITERIA_MET;
            case RESOLVED -> RESOLVED_CRITERIA_MET;
            case CLOSED -> CLOSED_CRITERIA_MET;
            case DECLARED, CANCELLED, MERGED ->
                throw new IllegalArgumentException("No criteria are asked for " + status);
        };
    }
}
