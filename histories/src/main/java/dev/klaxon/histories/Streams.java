package dev.klaxon.histories;

import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.roster.RotationId;
import java.util.Set;

/** The names of streams in the store, and the kinds that the store keeps beside them. */
public final class Streams {

    public static final String INCIDENT = "Incident";
    public static final String POSTMORTEM = "Postmortem";
    public static final String WATCH = "Watch";
    public static final String KNOWN_ISSUE = "KnownIssue";
    public static final String ROTATION = "Rotation";
    public static final String API_KEY = "ApiKey";
    public static final String POLICY = "Policy";

    /** The one stream of the policy's versions. */
    public static final String POLICY_STREAM = "policy";

    static final String WATCH_PREFIX = "watch/";
    static final String KNOWN_ISSUE_PREFIX = "known-issue:";
    static final String ROTATION_PREFIX = "rotation:";
    static final String API_KEY_PREFIX = "api-key:";

    private static final Set<String> KINDS =
            Set.of(INCIDENT, POSTMORTEM, WATCH, KNOWN_ISSUE, ROTATION, API_KEY, POLICY);

    private Streams() {}

    /** Whether this program knows what streams of that kind tell. */
    public static boolean isKnown(String kind) {
        return KINDS.contains(kind);
    }

    public static String of(IncidentId incident) {
        return incident.toString();
    }

    public static String of(PostmortemId postmortem) {
        return postmortem.toString();
    }

    public static String of(KnownIssueId issue) {
        return KNOWN_ISSUE_PREFIX + issue;
    }

    public static String of(RotationId rotation) {
        return ROTATION_PREFIX + rotation;
    }

    public static String of(ApiKeyId key) {
        return API_KEY_PREFIX + key;
    }

    /** Of what passed unkept in an incident: it is not the incident's own stream. */
    public static String watchOf(IncidentId incident) {
        return WATCH_PREFIX + incident;
    }
}
