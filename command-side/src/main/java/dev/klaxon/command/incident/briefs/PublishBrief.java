package dev.klaxon.command.incident.briefs;

import static dev.klaxon.domain.refusal.Code.BRIEF_INCOMPLETE;
import static dev.klaxon.domain.refusal.WarningCode.BRIEF_TOO_LONG;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brief executives on one page. A list may be empty, but is there.
 *
 * @param asks decisions that are needed of somebody
 * @param eta no commitment: it is said inside
 */
record PublishBrief(
        @Needed @AnsweredBy(BRIEF_INCOMPLETE) Text status,

        @Needed(mayBeEmpty = true) @AnsweredBy(BRIEF_INCOMPLETE) @Size(max = MOST)
        List<Text> risks,

        @Needed(mayBeEmpty = true) @AnsweredBy(BRIEF_INCOMPLETE) @Size(max = MOST)
        List<Question> asks,

        @Nullable Eta eta,

        @Needed(mayBeEmpty = true) @AnsweredBy(BRIEF_INCOMPLETE) @Size(max = MOST)
        List<Customer> customers)
        implements IncidentVerb {

    private static final int MOST = 200;

    /** What a page holds beside its headings. */
    private static final int LINES = 40;

    private static final int CHARACTERS_A_LINE = 90;

    static final Verb<PublishBrief> VERB = OnIncident.post("briefs", PublishBrief.class)
            .called("Brief", "publish")
            .needs(Scope.PUBLISH)
            .creates()
            .told(PublishBrief::told);

    PublishBrief {
        risks = List.copyOf(risks);
        asks = List.copyOf(asks);
        customers = List.copyOf(customers);
    }

    /**
     * A decision that is needed.
     *
     * @param of who is to take it
     */
    record Question(@Needed Text text, @Needed Person of) {}

    /**
     * A customer to know of.
     *
     * @param accountId where it is one of the affected accounts
     */
    record Customer(
            @Nullable String accountId,
            @Needed Text name,
            @Nullable Text note) {}

    /** A brief is always welcome. An eta in it binds nobody outside, so it needs no approval. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        List<Warning> warnings = new ArrayList<>();
        policy.wording().warnOf(texts()).ifPresent(warnings::add);
        if (lines() > LINES) {
            warnings.add(new Warning(BRIEF_TOO_LONG, "An executive brief is one page; this one is longer"));
        }
        return published(Gaps.of(this), state.id(), moment).warning(warnings);
    }

    /** All that executives will read. */
    private List<String> texts() {
        return Stream.of(
                        Stream.of(status),
                        risks.stream(),
                        asks.stream().map(Question::text),
                        customers.stream().map(Customer::note).filter(Text::isStated))
                .flatMap(texts -> texts)
                .map(String::valueOf)
                .toList();
    }

    private int lines() {
        return customers.size()
                + texts().stream()
                        .flatMap(String::lines)
                        .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                        .sum();
    }

    /** What the id of an ask is made of, beside that of its brief. */
    static String part(String number) {
        return "ask-" + number;
    }

    private static Decision<IncidentEvent> told(Told<PublishBrief> line) {
        return published(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> published(Gaps<PublishBrief> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new ExecBriefPublished(
                incidentId,
                new BriefId(moment.id()),
                said.get(PublishBrief::status),
                said.need(PublishBrief::risks),
                asks(said.each(PublishBrief::asks), moment),
                said.get(PublishBrief::eta),
                said.each(PublishBrief::customers).stream()
                        .map(customer -> new BriefCustomer(
                                customer.get(Customer::accountId),
                                customer.get(Customer::name),
                                customer.get(Customer::note)))
                        .toList(),
                moment.claim()));
    }

    private static List<Ask> asks(List<Gaps<Question>> questions, Moment moment) {
        List<Ask> asks = new ArrayList<>();
        for (Gaps<Question> question : questions) {
            AskId id = new AskId(moment.id(part(String.valueOf(asks.size() + 1))));
            asks.add(new Ask(id, question.get(Question::text), question.get(Question::of)));
        }
        return asks;
    }
}
