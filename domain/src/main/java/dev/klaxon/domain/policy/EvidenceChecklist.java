package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.EvidenceDuties;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Which evidence an incident should have gathered; each item is met by any kind in it. */
public final class EvidenceChecklist {

    private final EvidenceDuties duties;

    EvidenceChecklist(EvidenceDuties duties) {
        this.duties = duties;
    }

    /** Whether incidents of the severity are looked at. */
    public boolean appliesTo(Severity severity) {
        return duties.expectedOf().contains(severity);
    }

    /** The items that nothing of these kinds meets, in the order of the list. */
    public List<List<EvidenceKind>> missing(Collection<EvidenceKind> attached) {
        return duties.checklist().stream()
                .filter(item -> Collections.disjoint(item, attached))
                .toList();
    }
}
