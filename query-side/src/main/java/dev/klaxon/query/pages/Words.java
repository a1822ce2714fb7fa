package dev.klaxon.query.pages;

import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.brief.BriefAnswer;
import dev.klaxon.query.incident.CommerceAnswers;
import dev.klaxon.query.incident.IncidentSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How pages put times, states and tones of colour. Templates call it {@code words}. */
public final class Words {

    static final Words ENGLISH = new Words();

    private static final int SHOWN_SERVICES = 4;

    private final DateTimeFormatter moment = form("d MMM uuuu, HH:mm");
    private final DateTimeFormatter day = form("EEEE, d MMMM uuuu");
    private final DateTimeFormatter clock = form("HH:mm");
    private final DateTimeFormatter clockOfSeconds = form("HH:mm:ss");

    private Words() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** As exact as it is known. */
    public String clock(Instant instant, Precision precision) {
        return switch (precision) {
            case SECOND -> clockOfSeconds.format(instant);
            case MINUTE -> clock.format(instant);
            case HOUR -> "about " + clock.format(instant);
            case DAY -> "that day";
        };
    }

    public String name(Status status) {
        return capital(status);
    }

    public String name(Audience audience) {
        return capital(audience);
    }

    public String services(List<IncidentSummary.ServiceAnswer> services) {
        String shown = services.stream()
                .limit(SHOWN_SERVICES)
                .map(IncidentSummary.ServiceAnswer::name)
                .collect(Collectors.joining(", "));
        int more = services.size() - SHOWN_SERVICES;
        return more > 0 ? "%s and %d more".formatted(shown, more) : shown;
    }

    public String tone(Severity severity) {
        return switch (severity) {
            case SEV_0, SEV_1 -> "alarm";
            case SEV_2 -> "warn";
            case SEV_3 -> "cool";
        };
    }

    public String tone(Status status) {
        return switch (status) {
            case DECLARED -> "alarm";
            case CONTAINED -> "warn";
            case MITIGATED -> "cool";
            case RESOLVED -> "calm";
            case CLOSED, CANCELLED, MERGED -> "";
        };
    }

    /** How a line of the timeline is marked. */
    public String sort(String type) {
        return switch (type) {
            case "IncidentDeclared", "StatusTransitioned", "IncidentReopened", "IncidentCancelled" -> "status";
            case "SeverityAssigned", "SeverityDisputed" -> "severity";
            case "UpdatePublished", "ExecBriefPublished" -> "update";
            default -> "";
        };
    }

    public String readiness(NextAllowed step, Status from) {
        if (NextAllowed.isFallBack(from, step.to())) {
            return "fall back";
        }
        return step.missing().isEmpty()
                ? "ready"
                : "%d missing".formatted(step.missing().size());
    }

    public boolean isReady(NextAllowed step, Status from) {
        return !NextAllowed.isFallBack(from, step.to()) && step.missing().isEmpty();
    }

    public String banner(int incidents) {
        return switch (incidents) {
            case 0 -> "No incidents are reported.";
            case 1 -> "One incident is being worked on.";
            default -> "%d incidents are being worked on.".formatted(incidents);
        };
    }

    /** How long something is ago, in whole minutes. */
    public String age(long seconds) {
        long minutes = seconds / 60;
        if (minutes < 60) {
            return "%d min".formatted(minutes);
        }
        long hours = minutes / 60;
        return hours < 48 ? "%d h %d min".formatted(hours, minutes % 60) : "%d days".formatted(hours / 24);
    }

    public String owed(BriefAnswer.DueAnswer due) {
        if (due.kind() == PromiseKind.BRIEF) {
            return "Executive brief";
        }
        return due.audience() == null ? "Public or customer update" : name(due.audience()) + " update";
    }

    public String offered(CommerceAnswers.RemedyAnswer remedy) {
        return Stream.of(
                        remedy.kind() == null ? "Remedy" : capital(remedy.kind()),
                        remedy.amount(),
                        remedy.days() == null ? null : "%d days".formatted(remedy.days()),
                        remedy.accountId() == null ? null : "for " + remedy.accountId())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    public String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String capital(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
