package dev.klaxon.domain.policy;

import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.policy.PolicyDocument;
import java.util.List;

/** What keeps a document from coming into force: every contradiction in it, found at once. */
public final class PolicyCheck {

    private PolicyCheck() {}

    /** The faults in the order of the document, pointing into it; none where it may be published. */
    public static List<FieldError> faults(PolicyDocument document) {
        Faults faults = new Faults();
        SeverityCheck.matrix(document.severityMatrix(), faults);
        faults.positive("/declareWithinMinutes", document.declareWithinMinutes());
        SeverityCheck.clocks(document.clocks(), faults);
        DutiesCheck.roles(document.roles(), faults);
        DutiesCheck.approvals(document.approvals(), faults);
        DutiesCheck.evidence(document.evidence(), faults);
        DutiesCheck.postmortem(document.postmortem(), faults);
        CalendarCheck.calendar(document.calendar(), faults);
        TargetCheck.targets(document.targets(), faults);
        TextsCheck.texts(document.texts(), faults);
        TextsCheck.intake(document.intake(), faults);
        return faults.found();
    }
}
