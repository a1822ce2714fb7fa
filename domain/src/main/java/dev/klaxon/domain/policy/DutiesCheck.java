package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.policy.PolicyDocument.ApprovalBand;
import dev.klaxon.events.policy.PolicyDocument.EvidenceDuties;
import dev.klaxon.events.policy.PolicyDocument.PostmortemDuties;
import dev.klaxon.events.policy.PolicyDocument.RoleDuties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Whether roles, approvals, evidence and learning ask for what can be done. */
final class DutiesCheck {

    private DutiesCheck() {}

    static void roles(RoleDuties roles, Faults faults) {
        faults.distinct("/roles/namedFirst", roles.namedFirst());
        faults.minutes("/roles/namedWithinMinutes", roles.namedWithinMinutes());
        faults.when(roles.core().isEmpty(), "/roles/core", "must name a role");
        faults.distinct("/roles/core", roles.core());
        faults.distinct("/roles/oneCommanderFor", roles.oneCommanderFor());
        faults.distinct("/roles/lockdownOn", roles.lockdownOn());
        faults.distinct("/roles/requestedOnLockdown", roles.requestedOnLockdown());
    }

    static void approvals(List<ApprovalBand> bands, Faults faults) {
        faults.when(
                bands.isEmpty() || bands.getLast().upTo() != null,
                "/approvals",
                "the last band must be open, else a large credit has no approver");
        for (int i = 0; i < bands.size(); i++) {
            String at = "/approvals/" + i;
            ApprovalBand band = bands.get(i);
            BigDecimal upTo = band.upTo();
            faults.when(upTo == null && i < bands.size() - 1, at + "/upTo", "only the last band is open");
            faults.when(upTo != null && upTo.signum() <= 0, at + "/upTo", "must be above 0");
            BigDecimal before = i == 0 ? null : bands.get(i - 1).upTo();
            if (upTo != null && before != null && upTo.compareTo(before) <= 0) {
                faults.add(at + "/upTo", "must be above the %s of the band before".formatted(before.toPlainString()));
            }
            faults.positive(at + "/count", band.count());
            int holders = mostHolders(band);
            faults.when(
                    holders > 0 && band.count() > holders,
                    at + "/count",
                    "must be at most %d: no more persons hold these roles at once".formatted(holders));
            faults.when(band.approvers().isEmpty() && !band.financeAmongThem(), at + "/approvers", "must name a role");
            faults.distinct(at + "/approvers", band.approvers());
        }
    }

    /** How many persons at most may approve; 0 where nothing limits it. */
    private static int mostHolders(ApprovalBand band) {
        boolean limited = !band.financeAmongThem() && band.approvers().stream().allMatch(Role::isSingle);
        return limited ? Set.copyOf(band.approvers()).size() : 0;
    }

    static void evidence(EvidenceDuties evidence, Faults faults) {
        faults.distinct("/evidence/expectedOf", evidence.expectedOf());
        faults.distinct("/evidence/checklist", evidence.checklist());
        for (int i = 0; i < evidence.checklist().size(); i++) {
            String at = "/evidence/checklist/" + i;
            List<EvidenceKind> item = evidence.checklist().get(i);
            faults.when(item.isEmpty(), at, "must name a kind of evidence, else nothing meets it");
            faults.distinct(at, item);
        }
    }

    static void postmortem(PostmortemDuties duties, Faults faults) {
        faults.distinct("/postmortem/requiredFor", duties.requiredFor());
        faults.days("/postmortem/bookedWithinBusinessDays", duties.bookedWithinBusinessDays());
        faults.when(duties.fewestActions() < 0, "/postmortem/fewestActions", "must not be negative");
        faults.when(
                duties.fewestActions() > duties.mostActions(),
                "/postmortem/fewestActions",
                "is more than the most, " + duties.mostActions());
    }
}
