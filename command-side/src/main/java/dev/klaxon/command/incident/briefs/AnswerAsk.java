package dev.klaxon.command.incident.briefs;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answer what a brief asks.
 *
 * @param decision what was decided, as the timeline says it
 */
record AnswerAsk(AskId askId, @Needed Text answer, @Needed Text decision) implements IncidentVerb {

    private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d{0,3})");

    static final Verb<AnswerAsk> VERB = OnIncident.post("asks/{askId}/answer", AnswerAsk.class)
            .called("Brief", "answer")
            .needs(Scope.READ, Scope.RESPOND)
            .changes(AnswerAsk::askId)
            .knownBy(AnswerAsk::named)
            .told(AnswerAsk::told);

    /** An ask is answered once, by the person asked or by a responder who was told the answer. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        boolean asked = moment.claim().actor().equals(asked(askId, state).of());
        if (!asked && !moment.hasScope(Scope.RESPOND.label())) {
            throw new CommandRejected(FORBIDDEN, "An ask is answered by the person asked or with scope respond");
        }
        requireOpen(askId, state);
        return Decision.of(new AskAnswered(state.id(), askId, answer, decision, moment.claim()));
    }

    private static Ask asked(AskId askId, IncidentState state) {
        return state.communication()
                .ask(askId)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "No brief of the incident asks that"));
    }

    private static void requireOpen(AskId askId, IncidentState state) {
        state.communication().answerTo(askId).ifPresent(answered -> {
            throw new CommandRejected(ALREADY_ANSWERED, "The ask was answered at %s".formatted(answered.at()));
        });
    }

    private static Decision<IncidentEvent> told(Told<AnswerAsk> line) {
        AskId askId = asked(line.need(AnswerAsk::askId), line.state()).askId();
        requireOpen(askId, line.state());
        return Decision.of(new AskAnswered(
                line.incidentId(), askId, line.get(AnswerAsk::answer), line.get(AnswerAsk::decision), line.claim()));
    }

    /**
     * An ask has no line of its own, so it is named by the key of its brief and its number: {@code asks/b-1#2/answer};
     * the first one by the key alone.
     */
    private static UUID named(String word, Keys keys) {
        Matcher numbered = NUMBERED.matcher(word);
        return numbered.matches()
                ? keys.named(numbered.group(1), PublishBrief.part(numbered.group(2)))
                : keys.named(word, PublishBrief.part("1"));
    }
}
