package dev.klaxon.query.postmortem;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.MeetingTimes;
import dev.klaxon.domain.postmortem.Participant;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.query.incident.Titles;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meeting as calendars read it: iCalendar (RFC 5545), by the rules of iTIP (RFC 5546), so that a meeting that was
 * moved takes the place of the one that is in the calendar already.
 *
 * <p>Nobody's address is made up. Whose id is a mail address is invited there; the others are named, under a URN that
 * is always the same for the same id.
 */
@SuppressWarnings("JavaUtilDate") // the calendar library's own type
final class Invitation {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;:<>\"]+@[^\\s@,;:<>\"]+\\.[^\\s@,;:<>\"]+");

    private Invitation() {}

    /** The calendar with the meeting in it; none where it is booked for no time that is known. */
    static Optional<String> of(PostmortemState postmortem, IncidentState incident) {
        return postmortem.scheduledFor().map(time -> write(meeting(postmortem, incident, time), isOff(incident)));
    }

    /** A false alarm, or a part of another incident, is not learnt from. */
    private static boolean isOff(IncidentState incident) {
        return switch (incident.status()) {
            case CANCELLED, MERGED -> true;
            case DECLARED, CONTAINED, MITIGATED, RESOLVED, CLOSED -> false;
        };
    }

    /** A later invitation has a higher number, whatever it says: calendars pass over what is older. */
    private static int timesTurned(IncidentState incident) {
        return (int) incident.statusTrack()
                .changes()
                .events()
                .filter(change -> change instanceof IncidentMerged
                        || change instanceof IncidentUnmerged
                        || change instanceof IncidentCancelled)
                .count();
    }

    private static VEvent meeting(PostmortemState postmortem, IncidentState incident, Instant time) {
        boolean off = isOff(incident);
        VEvent event = new VEvent();
        event.setUid(postmortem.id().toString());
        event.setSequence(postmortem.timesRescheduled() + timesTurned(incident));
        event.setDateTimeStamp(Date.from(postmortem.scheduledAt().orElseThrow()));
        event.setDateStart(Date.from(time));
        event.setDateEnd(Date.from(time.plus(MeetingTimes.LENGTH)));
        event.setSummary(summary(incident));
        event.setDescription("What was learnt is written down in the post-mortem " + postmortem.id());
        event.setStatus(off ? Status.cancelled() : Status.confirmed());
        Person facilitator = postmortem.facilitator().orElseGet(postmortem::bookedBy);
        event.setOrganizer(organizer(facilitator));
        Participant.of(incident).stream()
                .map(Participant::person)
                .filter(person -> !person.id().equals(facilitator.id()))
                .map(Invitation::attendee)
                .forEach(event::addAttendee);
        return event;
    }

    /** Calendars are shared further than incidents: what is restricted has no title there. */
    private static String summary(IncidentState incident) {
        String named = "Post-mortem of " + incident.reference();
        String title = Titles.of(incident);
        return incident.isRestricted() || title == null ? named : named + ": " + title;
    }

    private static Organizer organizer(Person person) {
        Organizer organizer = new Organizer(nameOf(person), mailOf(person));
        if (organizer.getEmail() == null) {
            organizer.setUri(urnOf(person));
        }
        return organizer;
    }

    private static Attendee attendee(Person person) {
        String mail = mailOf(person);
        Attendee attendee = new Attendee(nameOf(person), mail, mail == null ? urnOf(person) : null);
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    /** A name in a calendar can hold neither a double quote nor a line break. */
    private static @Nullable String nameOf(Person person) {
        String name = person.name().value();
        return name == null ? null : name.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }

    private static @Nullable String mailOf(Person person) {
        return MAIL.matcher(person.id()).matches() ? person.id() : null;
    }

    private static String urnOf(Person person) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("klaxon person " + person.id()).getBytes(UTF_8));
    }

    private static String write(VEvent event, boolean off) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Klaxon//Post-mortems//EN");
        calendar.setMethod(off ? Method.cancel() : Method.request());
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
