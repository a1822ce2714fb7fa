package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Role;
import dev.klaxon.events.policy.PolicyDocument.RoleCard;
import dev.klaxon.events.policy.PolicyDocument.Template;
import dev.klaxon.events.policy.PolicyDocument.Texts;
import dev.klaxon.events.policy.TemplateKind;
import java.util.List;

/** The words of version 1: role cards, templates, and what not to write. */
final class BuiltInTexts {

    private static final String EXTERNAL_UPDATE = """
            **We know of the problem.** {acknowledge}
            **What you may notice.** {impact}
            **What we are doing.** {action}
            **What you can do meanwhile.** {workaround}
            **Next update:** {nextUpdateAt}
            """;

    private static final String RESOLUTION_UPDATE = """
            **It is over.** {acknowledge}
            **When and what.** From {impactWindow.from} to {impactWindow.to}: {impact}
            **Cause.** {cause, or: still under investigation}
            **What keeps it from coming back.** {prevention}
            """;

    private static final String INTERNAL_UPDATE = """
            **Impact.** {impact}
            **Evidence.** {what was seen, and where}
            **Next step.** {action}, {owner}
            **Next update:** {nextUpdateAt}
            """;

    private static final String EXECUTIVE_BRIEF = """
            # {reference}: {severity}, {status}
            **Status.** {two sentences: harm now, and the direction}
            **Risks.** {what could get worse, and how we would notice}
            **Asks.** {one decision a line, and from whom}
            **ETA.** {time and confidence, or: none yet}
            **Customers.** {account, harm, sentiment}
            **Next brief:** {time}
            """;

    private static final String POSTMORTEM = """
            # {reference}: {title}
            We look for causes in systems, not in people.
            ## What happened
            {timeline in ten lines}
            ## Impact
            {who, how long, how much}
            ## Why it happened
            {root cause; contributing factors}
            {why, and why again, until the answer is something we can change}
            ## How we noticed, and how we could have noticed earlier
            {detection gaps}
            ## What went well
            {what to keep}
            ## Actions
            | action | kind | owner | due | done when |
            |---|---|---|---|---|
            """;

    private BuiltInTexts() {}

    static Texts texts() {
        return new Texts(
                roleCards(),
                List.of(
                        new Template(TemplateKind.EXTERNAL_UPDATE, EXTERNAL_UPDATE),
                        new Template(TemplateKind.RESOLUTION_UPDATE, RESOLUTION_UPDATE),
                        new Template(TemplateKind.INTERNAL_UPDATE, INTERNAL_UPDATE),
                        new Template(TemplateKind.EXECUTIVE_BRIEF, EXECUTIVE_BRIEF),
                        new Template(TemplateKind.POSTMORTEM, POSTMORTEM)),
                List.of(
                        "soon",
                        "shortly",
                        "asap",
                        "as soon as possible",
                        "any moment now",
                        "before long",
                        "in a bit",
                        "in due course",
                        "momentarily",
                        "when possible"));
    }

    private static List<RoleCard> roleCards() {
        return List.of(
                card(
                        Role.INCIDENT_COMMANDER,
                        "Runs the incident: decides, keeps the pace, owns status and timeline.",
                        "Name the other roles within 15 minutes",
                        "Keep one channel and one timeline",
                        "Decide aloud and record why",
                        "Move status only on evidence"),
                card(
                        Role.ENGINEERING_OWNER,
                        "Leads the technical work and brings in experts.",
                        "Open hypotheses with an owner and a timebox",
                        "Prefer the mitigation that can be undone",
                        "Record the result of every attempt"),
                card(
                        Role.COMMS_LEAD,
                        "Speaks for the incident and keeps its promises.",
                        "Publish what is known, what is done and when the next word comes",
                        "Publish on time, also when nothing is new",
                        "Clear every commitment before it goes out"),
                card(
                        Role.CS_SALES_OWNER,
                        "Stands for the affected accounts.",
                        "Say which accounts are hit and how they feel",
                        "Brief the account teams before they are asked",
                        "Propose remedies through the approval matrix"),
                card(
                        Role.EXECUTIVE_SPONSOR,
                        "Shields the team and answers what only an executive can.",
                        "Read the brief and answer its asks",
                        "Take questions of executives to the Incident Commander",
                        "Decide on risk, money and commitments"),
                card(
                        Role.SCRIBE,
                        "Keeps the timeline while others work.",
                        "Note action, result and time as they happen",
                        "Correct beside the old entry, never over it"),
                card(
                        Role.SUBJECT_EXPERT,
                        "Knows the part that is failing.",
                        "Test one hypothesis at a time",
                        "Attach what was seen, not only what is believed"),
                card(
                        Role.LEGAL,
                        "Watches duties and exposure.",
                        "Answer within 30 minutes of a SEV-0",
                        "Set the deadlines of every jurisdiction concerned",
                        "Decide on evidence holds"),
                card(
                        Role.SECURITY,
                        "Leads where data or access may be exposed.",
                        "Answer within 30 minutes of a SEV-0",
                        "Preserve logs before they are overwritten",
                        "Verify each fact before it is told outside"),
                card(
                        Role.SHADOW,
                        "Learns a role by following its holder.",
                        "Watch and take notes; act only when asked",
                        "Tell afterwards what was hard to follow"));
    }

    private static RoleCard card(Role role, String purpose, String... duties) {
        return new RoleCard(role, purpose, List.of(duties));
    }
}
