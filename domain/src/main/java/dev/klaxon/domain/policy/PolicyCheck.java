package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.Code.POLICY_INVALID;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.policy.PolicyDocument;
import java.util.List;

/** What keeps a document from coming into force: every contradiction in it, found at once. */
public final class PolicyCheck {

    private PolicyCheck() {}

    /**
     * Demands a document that may be published.
     *
     * @param at the pointer to the document in what was sent
     * @throws CommandRejected {@code policy-invalid} with every fault
     */
    public static void require(PolicyDocument document, String at) {
        List<FieldError> faults = faults(document).stream()
                .map(fault -> new FieldError(at + fault.pointer(), fault.detail()))
                .toList();
        if (!faults.isEmpty()) {
            FieldError first = faults.getFirst();
            String more = faults.size() == 1 ? "" : " (and %d more)".formatted(faults.size() - 1);
            throw CommandRejected.faulty(
                    POLICY_INVALID, "%s %s%s".formatted(first.pointer(), first.detail(), more), faults);
        }
    }

    /** The faults in the order of the document, pointing into it; none where it may be published. */
    public static List<FieldError> faults(PolicyDocument document) {
        Faults faults = new Faults();
        SeverityCheck.matrix(document.severityMatrix(), faults);
        faults.minutes("/declareWithinMinutes", document.declareWithinMinutes());
        SeverityCheck.clocks(document.clocks(), faults);
        DutiesCheck.roles(document.roles(), faults);
        ExitCheck.criteria(document.exitCriteria(), faults);
        DutiesCheck.approvals(document.approvals(), faults);
        CreditCheck.credits(document.credits(), faults);
        DutiesCheck.evidence(document.evidence(), faults);
        DutiesCheck.postmortem(document.postmortem(), faults);
        CalendarCheck.calendar(document.calendar(), faults);
        TargetCheck.targets(document.targets(), faults);
        TextsCheck.texts(document.texts(), faults);
        TextsCheck.intake(document.intake(), faults);
        return faults.found();
    }
}
