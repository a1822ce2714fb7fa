package dev.klaxon.command.incident.briefs;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The body of an executive brief. A list may be empty, but is there.
 *
 * @param asks decisions that are needed of somebody
 * @param eta no commitment: it is said inside
 */
record BriefRequest(
        @Needed @AnsweredBy(Code.BRIEF_INCOMPLETE) @Nullable Text status,

        @Needed(mayBeEmpty = true) @AnsweredBy(Code.BRIEF_INCOMPLETE) @Size(max = MOST) @Nullable
        List<Text> risks,

        @Needed(mayBeEmpty = true) @AnsweredBy(Code.BRIEF_INCOMPLETE) @Size(max = MOST) @Nullable
        List<Question> asks,

        @Nullable Eta eta,

        @Needed(mayBeEmpty = true) @AnsweredBy(Code.BRIEF_INCOMPLETE) @Size(max = MOST) @Nullable
        List<Customer> customers,

        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    private static final int MOST = 200;

    /**
     * A decision that is needed.
     *
     * @param of who is to take it
     */
    record Question(
            @Needed @Nullable Text text, @Needed @Nullable Person of) {}

    /**
     * A customer to know of.
     *
     * @param accountId where it is one of the affected accounts
     */
    record Customer(
            @Nullable String accountId,
            @Needed @Nullable Text name,
            @Nullable Text note) {}

    /**
     * The command meant.
     *
     * @param askIds of the asks, by their number from 1
     */
    PublishBrief command(IncidentId incidentId, BriefId briefId, IntFunction<AskId> askIds) {
        List<Ask> numbered = new ArrayList<>();
        for (Question question : stated(asks)) {
            numbered.add(new Ask(askIds.apply(numbered.size() + 1), question.text(), question.of()));
        }
        return new PublishBrief(
                incidentId,
                briefId,
                status,
                stated(risks),
                numbered,
                eta,
                stated(customers).stream()
                        .map(customer -> new BriefCustomer(customer.accountId(), customer.name(), customer.note()))
                        .toList());
    }

    private static <T> List<T> stated(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
