package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument;
import dev.klaxon.events.policy.PolicyDocument.StatusCriteria;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which criteria an incident meets to enter a status. */
public final class ExitRules {

    private final Map<Status, List<ExitCriterion>> asked = new EnumMap<>(Status.class);

    ExitRules(List<StatusCriteria> entries) {
        entries.forEach(entry -> asked.putIfAbsent(entry.status(), entry.criteria()));
    }

    /** In the order of the document; none for a status that is entered without. */
    public List<ExitCriterion> askedOf(Status to) {
        return asked.getOrDefault(to, List.of());
    }

    /**
     * The document with an entry for each status: one that was stored before criteria were part of the policy was in
     * force with the built-in ones, and nothing may be closed for the lack of a list.
     */
    static PolicyDocument completed(PolicyDocument document) {
        List<Status> stated =
                document.exitCriteria().stream().map(StatusCriteria::status).toList();
        List<StatusCriteria> lacking = BuiltInPolicy.exitCriteria().stream()
                .filter(entry -> !stated.contains(entry.status()))
                .toList();
        return lacking.isEmpty()
                ? document
                : document.withExitCriteria(Stream.concat(document.exitCriteria().stream(), lacking.stream())
                        .toList());
    }
}
