package dev.klaxon.domain.policy;

import static java.util.stream.Collectors.toMap;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import java.util.EnumMap;
import java.util.Map;

/**
 * One version of the policy, ready to judge.
 *
 * <p>Any document makes one, also one that {@link PolicyCheck} would find fault with today: a version that was once in
 * force judges its incidents for ever. Only the calendar's zone must be known.
 */
public final class Policy {

    private static final Policy BUILT_IN = new Policy(1, BuiltInPolicy.document());

    private final int version;
    private final PolicyDocument document;
    private final SeverityMatrix severityMatrix;
    private final TriageRules triage;
    private final BusinessDays businessDays;
    private final Clocks clocks;
    private final CadenceRules cadence;
    private final RoleRules roles;
    private final ExitRules exit;
    private final ApprovalMatrix approvals;
    private final CreditRules credits;
    private final EvidenceChecklist evidence;
    private final PostmortemRules postmortem;
    private final WordingRules wording;
    private final KpiTargets targets;

    /**
     * Reads a document.
     *
     * @param version 1 or higher
     * @throws java.time.DateTimeException where the calendar's zone is unknown
     */
    public Policy(int version, PolicyDocument stated) {
        PolicyDocument document = CreditRules.completed(ExitRules.completed(stated));
        Map<Severity, SeverityClocks> bySeverity = bySeverity(document);
        this.version = version;
        this.document = document;
        this.severityMatrix = new SeverityMatrix(document.severityMatrix());
        this.triage = new TriageRules(severityMatrix, document.provisionalSeverity());
        this.businessDays = new BusinessDays(document.calendar());
        this.clocks = new Clocks(document.declareWithinMinutes(), bySeverity, businessDays);
        this.cadence = new CadenceRules(bySeverity);
        this.roles = new RoleRules(document.roles());
        this.exit = new ExitRules(document.exitCriteria());
        this.approvals = new ApprovalMatrix(document.approvals());
        this.credits = new CreditRules(document.credits());
        this.evidence = new EvidenceChecklist(document.evidence());
        this.postmortem = new PostmortemRules(document.postmortem(), businessDays);
        this.wording = new WordingRules(document.texts().vagueWords());
        this.targets = new KpiTargets(document.targets());
    }

    /** Version 1, in force before anybody publishes another. */
    public static Policy builtIn() {
        return BUILT_IN;
    }

    public int version() {
        return version;
    }

    /** The whole document: what was left to the built-in one stands in it too. */
    public PolicyDocument document() {
        return document;
    }

    public SeverityMatrix severityMatrix() {
        return severityMatrix;
    }

    public TriageRules triage() {
        return triage;
    }

    public BusinessDays businessDays() {
        return businessDays;
    }

    public Clocks clocks() {
        return clocks;
    }

    public CadenceRules cadence() {
        return cadence;
    }

    public RoleRules roles() {
        return roles;
    }

    public ExitRules exit() {
        return exit;
    }

    public ApprovalMatrix approvals() {
        return approvals;
    }

    public CreditRules credits() {
        return credits;
    }

    public EvidenceChecklist evidence() {
        return evidence;
    }

    public PostmortemRules postmortem() {
        return postmortem;
    }

    public WordingRules wording() {
        return wording;
    }

    public KpiTargets targets() {
        return targets;
    }

    private static Map<Severity, SeverityClocks> bySeverity(PolicyDocument document) {
        return document.clocks().stream()
                .collect(toMap(
                        SeverityClocks::severity,
                        entry -> entry,
                        (first, again) -> first,
                        () -> new EnumMap<>(Severity.class)));
    }
}
