package dev.klaxon.query.kpi;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.Histories;
import dev.klaxon.query.LoneNode;
import dev.klaxon.recount.History;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A query side on a database of its own, by a clock that stands still, for a reader who may see all. */
final class NodeOfHistories implements AutoCloseable {

    private static final int MOST_AT_ONCE = 200;

    private final LoneNode node;
    private final String key;
    private final String stranger;

    NodeOfHistories(Instant now) {
        node = new LoneNode(TestPostgres.freshDatabase(), now);
        Person root = Person.of("root", "Root");
        node.log()
                .append(
                        "Policy",
                        "policy",
                        0,
                        new PolicyPublished(
                                1,
                                Policy.builtIn().document(),
                                Text.of("The built-in default"),
                                new Claim(root, now, Precision.SECOND)));
        key = node.key("reader", Scope.READ, Scope.ADMIN, Scope.LEGAL, Scope.SECURITY);
        stranger = node.key("stranger", Scope.READ);
    }

    /** Records histories beside one another. */
    void record(List<History> histories) {
        node.log().append(Histories.inTurn(histories));
    }

    /** The answer, once the views have seen all that was recorded. */
    String get(String path) {
        return node.get(path, key).toString();
    }

    /** The answer for somebody who may read nothing that is restricted. */
    String getAsStranger(String path) {
        return node.get(path, stranger).toString();
    }

    /** All items of a list. */
    List<String> items(String path) {
        return node.items(path, MOST_AT_ONCE, key).stream()
                .map(JsonNode::toString)
                .toList();
    }

    /** Returns once the view is there again. */
    void rebuild(String view) {
        node.rebuild(view, key);
    }

    @Override
    public void close() {
        node.close();
    }
}
