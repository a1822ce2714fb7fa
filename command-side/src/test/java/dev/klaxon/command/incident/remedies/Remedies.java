package dev.klaxon.command.incident.remedies;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.events.incident.Role.EXECUTIVE_SPONSOR;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.Role;
import java.util.List;
import org.joda.money.Money;

/** Remedies that {@link dev.klaxon.command.incident.Moment#ANA} proposed, and what others said of them. */
final class Remedies {

    static final Text WHY = Text.of("Fair");
    static final ApprovalId APPROVAL = new ApprovalId(MADE);
    static final Person CY = Person.of("cy", "Cy");

    private Remedies() {}

    static DecideRemedy decide(int proposed, RemedyDecision decision) {
        return new DecideRemedy(remedy(proposed), decision, WHY);
    }

    static RemedyId remedy(int proposed) {
        return new RemedyId(id(proposed));
    }

    static RemedyProposed credit(int minute, String amount, String account) {
        return new RemedyProposed(
                INCIDENT,
                remedy(minute),
                RemedyKind.CREDIT,
                account,
                Money.parse(amount),
                null,
                null,
                at(minute).claim());
    }

    static RemedyApproved approvalOf(int proposed) {
        return new RemedyApproved(
                INCIDENT,
                remedy(proposed),
                null,
                List.of(EXECUTIVE_SPONSOR),
                false,
                1,
                null,
                at(proposed).by(CY).claim());
    }

    /** Of the form {@code person:ROLE} or {@code person:finance}. */
    static ApprovalGranted granted(String words) {
        int colon = words.indexOf(':');
        String person = words.substring(0, colon);
        String capacity = words.substring(colon + 1);
        boolean finance = capacity.equals("finance");
        List<Role> roles = finance ? List.of() : List.of(Role.valueOf(capacity));
        return new ApprovalGranted(
                INCIDENT,
                APPROVAL,
                List.of(),
                id(50),
                null,
                roles,
                finance,
                null,
                at(60).by(Person.of(person, person)).claim());
    }
}
