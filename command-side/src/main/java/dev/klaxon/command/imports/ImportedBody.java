package dev.klaxon.command.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.severity.ImpactFields;
import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the commands as an import may tell them: the fields of the contract, of which only those are demanded
 * without which there would be no record.
 */
sealed interface ImportedBody {

    /** Begins an incident. */
    record Declaration(
            @Size(max = 200) @Nullable Text title,
            @Nullable Text summary,
            @Nullable ImpactFields impact,
            Severity severity,
            @Nullable Text rationale,
            List<Service> services,
            List<Account> accounts,
            @Nullable Text firstHypothesis,
            @Nullable Instant detectedAt,
            @Nullable Instant startedAt,
            @Nullable Person incidentCommander,
            @Nullable Channel channel,
            @Nullable Boolean drill,
            @Nullable Boolean restricted,
            @Nullable String source,
            @Nullable String externalKey,
            @Nullable CurrencyUnit currency)
            implements ImportedBody {}

    /** Somebody responds. */
    record Acknowledgement(@Nullable Person responder) implements ImportedBody {}

    /** What is known of the harm. */
    record Assessment(@JsonUnwrapped ImpactFields impact) implements ImportedBody {}

    /** Decides the severity. */
    record SeverityChoice(
            Severity severity,
            @Nullable Text rationale,
            @Nullable Boolean provisional) implements ImportedBody {}

    /** Gives a role that one person holds. */
    record RoleGiven(
            Person assignee,
            @Nullable Text handoverNote,
            @Nullable Text overrideReason) implements ImportedBody {}

    /** Adds a person to a role that several hold. */
    record Member(@Nullable @Size(max = 200) Text name) implements ImportedBody {}

    /** A body that gives no more than a reason. */
    record Reason(@Nullable Text reason) implements ImportedBody {}

    /** Where people talk. */
    record Channel(
            String kind,

            @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT)
            String url)
            implements ImportedBody {}

    /** A service that is affected. */
    record Service(String name) implements ImportedBody {}

    /** An account that is affected. */
    record AffectedAccount(@JsonUnwrapped Account account) implements ImportedBody {}

    /** An update to an audience. */
    record Update(
            Audience audience,
            @Nullable UpdateKind kind,
            @Nullable Text acknowledge,
            @Nullable Text impact,
            @Nullable Text action,
            @Nullable Instant nextUpdateAt,
            @Nullable Text workaround,
            @Nullable Text customerSteps,
            List<Text> risks,
            @Nullable Eta eta,
            List<CommitmentKind> commitments,
            List<String> factIds,
            @Nullable String approvalId,
            @Nullable Text overrideReason,
            @Nullable CauseState causeState,
            @Nullable Text cause,
            @Nullable ImpactWindow impactWindow,
            @Nullable Text prevention,
            @Nullable String sourceStatus)
            implements ImportedBody {

        /** What it publishes; {@code unlessSaid} is the kind where it names none. */
        UpdateDraft draft(UpdateId updateId, UpdateKind unlessSaid) {
            return new UpdateDraft(
                    updateId,
                    audience,
                    kind == null ? unlessSaid : kind,
                    acknowledge,
                    impact,
                    action,
                    nextUpdateAt,
                    workaround,
                    customerSteps,
                    risks,
                    eta,
                    commitments,
                    causeState,
                    cause,
                    impactWindow,
                    prevention,
                    overrideReason,
                    sourceStatus);
        }
    }

    /** A decision. */
    record DecisionMade(
            @Nullable Text question,
            List<Text> options,
            @Nullable Text choice,
            @Nullable Text riskNotes,
            @Nullable Boolean reversible,
            @Nullable Person decider)
            implements ImportedBody {}

    /** A mitigation begins. */
    record Mitigation(
            MitigationKind kind,
            @Nullable Text description,
            @Nullable Text riskNotes,
            @Nullable Text rollbackPlan,
            @Nullable Boolean reversible)
            implements ImportedBody {}

    /** A mitigation ends. */
    record Ending(
            @Nullable MitigationOutcome outcome, @Nullable Text result) implements ImportedBody {}

    /** Evidence. */
    record Evidence(
            EvidenceKind kind,
            @Nullable Text title,
            @Nullable Text text,
            @Nullable Text uri,

            @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits")
            String sha256,

            @Nullable Instant collectedAt,
            @Nullable Boolean personalData,
            @Nullable String region)
            implements ImportedBody {}

    /** A note. */
    record Note(@Nullable Text text, @Nullable Text result) implements ImportedBody {}

    /** A change of status. */
    record Transition(
            Status to,
            @Nullable Text statement,
            List<String> evidenceIds,
            List<Update> resolutions,
            @Nullable Text reason)
            implements ImportedBody {}

    /** An incident is taken up again. */
    record Reopening(@Nullable Text reason, @Nullable Status to) implements ImportedBody {}
}
