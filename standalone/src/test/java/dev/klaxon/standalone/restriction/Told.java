package dev.klaxon.standalone.restriction;

import dev.klaxon.standalone.restriction.Asker.Answer;
import dev.klaxon.standalone.restriction.Asker.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An incident with a marked word in every text that was ever told of it.
 *
 * @param word in small letters: in texts, names, services, accounts and keys
 */
record Told(String id, String reference, String word, Map<String, String> recordIds) {

    /** Commands that would end the telling, or the restriction. */
    private static final Set<String> LEFT_OUT = Set.of(
            "DELETE restriction",
            "POST restriction",
            "POST severity",
            "POST transitions",
            "POST cancellation",
            "POST reopening",
            "POST merge",
            "POST unmerge",
            "POST evidence/{evidenceId}/redaction",
            "PUT roles/{role}",
            "DELETE roles/{role}",
            "DELETE roles/{role}/members/{personId}");

    /** What is said of it, in this order; {@code *} stands for the word. */
    private static final List<String[]> SCRIPT = List.of(
            call("POST acknowledgements", "{'responder': {'id': '*-ben', 'name': '* Ben'}}"),
            call("PUT roles/ENGINEERING_OWNER", "{'assignee': {'id': '*-ben', 'name': '* Ben'}}"),
            call("PUT roles/SUBJECT_EXPERT/members/*-pia", "{'name': '* Pia'}"),
            call("PUT channel", "{'kind': 'chat', 'url': 'https://chat.example.com/*'}"),
            call("POST impact", "{'sessionsAffectedPercent': 2, 'regions': ['*'], 'summary': '* fails'}"),
            call("POST services", "{'name': '*-login'}"),
            call("POST accounts", "{'accountId': '*-inc', 'name': '* Inc'}"),
            call("POST notes", "{'text': '* noted', 'result': '* found'}"),
            call(
                    "POST decisions",
                    "{'question': '*?', 'options': ['*', 'no *'], 'choice': '*', 'riskNotes': '* risk',"
                            + " 'reversible': true, 'decider': {'id': '*-ben', 'name': '* Ben'}}"),
            call(
                    "POST mitigations",
                    "{'kind': 'ROLLBACK', 'description': '* back', 'riskNotes': '* risk', 'rollbackPlan': '*',"
                            + " 'reversible': true}"),
            call("POST mitigations/{mitigations}/outcome", "{'outcome': 'PARTIAL', 'result': '* better'}"),
            call("POST evidence", "{'kind': 'METRIC', 'title': '* rate', 'text': '* falls'}"),
            call(
                    "POST updates",
                    "{'audience': 'INTERNAL', 'acknowledge': '* seen', 'impact': '* hurt', 'action': '* mended'}"),
            call("POST transitions", "{'to': 'CONTAINED', 'statement': '* stopped', 'evidenceIds': ['{evidence}']}"));

    private static String[] call(String call, String body) {
        return new String[] {call, body};
    }

    /**
     * Declares an incident and gives every command about it, those of the script and one made of each schema.
     *
     * @param more members of the declaration
     */
    static Told by(Asker teller, String word, String more, List<Operation> operations, Bodies bodies) {
        Answer declared = teller.ask(declaration(
                word,
                "'externalKey': '*-1', 'source': '*-watch', 'incidentCommander': {'id': '*-lea', 'name': '* Lea'}, "
                        + more));
        require(declared, "POST incidents");
        Told told = new Told(
                declared.json().path("id").asString(),
                declared.json().path("reference").asString(),
                word,
                new HashMap<>());
        for (String[] command : SCRIPT) {
            String[] call = told.filled(command[0]).split(" ", 2);
            Answer answer =
                    teller.ask(new Request(call[0], told.under(call[1]), json(), told.filled(body(command[1], word))));
            require(answer, command[0]);
            told.recordIds.put(
                    call[1].split("/", 2)[0], answer.json().path("id").asString());
        }
        told.showBytes(teller);
        told.book(teller);
        operations.stream()
                .filter(Operation::isCommandOnIncident)
                .filter(operation -> !LEFT_OUT.contains(operation.method() + " " + operation.command()))
                .forEach(operation -> teller.ask(told.command(operation, told.id, bodies)));
        return told;
    }

    private void book(Asker teller) {
        Answer booked = teller.ask(post(
                "/api/v1/postmortems",
                body(
                        "{'incidentId': '" + id
                                + "', 'scheduledFor': '2030-01-02T10:00:00Z', 'facilitator':"
                                + " {'id': '*-fay', 'name': '* Fay'}}",
                        word)));
        require(booked, "POST postmortems");
        recordIds.put("postmortems", booked.json().path("id").asString());
    }

    /** Evidence whose bytes are the word. */
    private void showBytes(Asker teller) {
        Answer attached = teller.ask(new Request(
                "POST",
                under("evidence"),
                json(),
                body("{'kind': 'DOCUMENT', 'title': '* bytes', 'sha256': '" + sha256(word) + "'}", word)));
        require(attached, "POST evidence");
        recordIds.put("evidence", attached.json().path("id").asString());
        require(
                teller.ask(new Request(
                        "PUT",
                        under("evidence/" + recordIds.get("evidence") + "/content"),
                        Map.of("Content-Type", "text/plain"),
                        word)),
                "PUT evidence content");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A declaration in these words. */
    static Request declaration(String word, String more) {
        return post(
                "/api/v1/incidents",
                body(
                        "{'title': '* lost', 'summary': '* gone', 'services': [{'name': '*-api'}], 'accounts':"
                                + " [{'accountId': '*-corp', 'name': '* Corp', 'tier': '*'}], 'firstHypothesis':"
                                + " '* hole', " + more + "}",
                        word));
    }

    /** A query of that operation about an incident and its records; where it must say more, it names the account. */
    Request query(Operation operation, String incident) {
        String needed = operation
                .in("query")
                .filter(Operation.Parameter::required)
                .map(parameter -> parameter.name() + "=" + word + "-corp")
                .collect(Collectors.joining("&"));
        return Request.get(path(operation, incident) + (needed.isEmpty() ? "" : "?" + needed));
    }

    /** A command of that operation about an incident, in this one's words. */
    Request command(Operation operation, String incident, Bodies bodies) {
        String type = Bodies.typeOf(operation);
        return new Request(
                operation.method(),
                path(operation, incident),
                type.isEmpty() ? Map.of() : Map.of("Content-Type", type),
                bodies.of(operation, word));
    }

    private String path(Operation operation, String incident) {
        String path = operation.path().replace("{id}", incident);
        for (Operation.Parameter parameter : operation.in("path").toList()) {
            path = path.replace("{" + parameter.name() + "}", value(operation, parameter));
        }
        return path;
    }

    private String value(Operation operation, Operation.Parameter parameter) {
        if (operation.path().contains("/members/") && parameter.name().equals("role")) {
            return "SUBJECT_EXPERT";
        }
        if (parameter.schema().has("enum")) {
            return parameter.schema().path("enum").path(0).asString();
        }
        String before = operation.path().substring(0, operation.path().indexOf("/{" + parameter.name() + "}"));
        return recordIds.getOrDefault(before.substring(before.lastIndexOf('/') + 1), id);
    }

    private String under(String path) {
        return "/api/v1/incidents/" + id + "/" + path;
    }

    private String filled(String text) {
        String filled = text.replace("*", word);
        for (Map.Entry<String, String> made : recordIds.entrySet()) {
            filled = filled.replace("{" + made.getKey() + "}", made.getValue());
        }
        return filled;
    }

    /** A command; its body may have simple quotes. */
    static Request post(String path, String body) {
        return new Request("POST", path, json(), body.replace('\'', '"'));
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private static String body(String template, String word) {
        return template.replace('\'', '"').replace("*", word);
    }

    private static void require(Answer answer, String call) {
        if (!answer.isSuccess()) {
            throw new AssertionError("%s was refused while telling: %s".formatted(call, answer.body()));
        }
    }
}
