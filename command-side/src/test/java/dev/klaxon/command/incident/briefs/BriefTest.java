package dev.klaxon.command.incident.briefs;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.made;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.WarningCode.BRIEF_TOO_LONG;
import static dev.klaxon.domain.refusal.WarningCode.VAGUE_WORDING;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Confidence;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class BriefTest {

    private static final Text TEXT = Text.of("A text");
    private static final Text ACME = Text.of("Acme");
    private static final Text CREDIT = Text.of("Credit Acme?");
    private static final BriefId BRIEF = new BriefId(MADE);
    private static final Ask ASK = new Ask(new AskId(made("ask-1")), CREDIT, BO);
    private static final AskId UNKNOWN = new AskId(id(9));

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(Severity.SEV_1));

    @Test
    void briefs_executives() {
        Eta eta = new Eta(at(300).instant(), Confidence.LOW);
        BriefCustomer customer = new BriefCustomer("acme", ACME, TEXT);

        incident.by(BO)
                .when(new PublishBrief(
                        TEXT,
                        List.of(TEXT),
                        List.of(new PublishBrief.Question(CREDIT, BO)),
                        eta,
                        List.of(new PublishBrief.Customer("acme", ACME, TEXT))))
                .then(new ExecBriefPublished(
                        INCIDENT, BRIEF, TEXT, List.of(TEXT), List.of(ASK), eta, List.of(customer), incident.claim()))
                .thenWarned();
    }

    @Test
    void briefs_whatever_the_severity_and_after_resolution() {
        incident.given(at(2).severity(Severity.SEV_3), at(30).moved(Status.DECLARED, Status.RESOLVED))
                .when(saying("It is over"))
                .thenWarned();
    }

    @Test
    void warns_of_words_that_say_nothing_of_when() {
        incident.when(saying("It will be over soon")).thenWarned(VAGUE_WORDING);
    }

    @Test
    void warns_of_more_than_a_page() {
        incident.when(saying("A long story. ".repeat(400))).thenWarned(BRIEF_TOO_LONG);
        incident.imported("b-1").when(saying("A long story. ".repeat(400))).thenWarned();
    }

    @Test
    void refuses_to_brief_on_what_has_ended() {
        incident.given(at(30).cancelled()).when(saying("It is over")).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void the_person_asked_answers() {
        asked().by(BO)
                .when(answer(ASK.askId()))
                .then(new AskAnswered(
                        INCIDENT, ASK.askId(), TEXT, TEXT, asked().by(BO).claim()));
    }

    @Test
    void a_responder_takes_the_answer_down() {
        asked().withScopes("respond").when(answer(ASK.askId())).thenWarned();
    }

    @Test
    void nobody_else_answers() {
        asked().withScopes("read").when(answer(ASK.askId())).thenRefused(FORBIDDEN);
    }

    @Test
    void an_ask_is_answered_only_once() {
        asked().given(new AskAnswered(INCIDENT, ASK.askId(), TEXT, TEXT, at(20).claim()))
                .by(BO)
                .when(answer(ASK.askId()))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void does_not_find_what_no_brief_asks() {
        asked().withScopes("respond").when(answer(UNKNOWN)).thenRefused(NOT_FOUND);
    }

    @Test
    void refuses_answers_once_the_incident_has_ended() {
        asked().given(at(30).cancelled()).by(BO).when(answer(ASK.askId())).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void takes_imported_answers_of_anybody_as_bare_as_they_are() {
        asked().imported("a-1")
                .when(told(AnswerAsk.class, "askId", ASK.askId()))
                .thenWarned();
    }

    private IncidentFixture asked() {
        return IncidentFixture.ofVerbs()
                .given(
                        at(0).declared(),
                        new ExecBriefPublished(
                                INCIDENT, BRIEF, TEXT, List.of(), List.of(ASK), null, List.of(), at(10).claim()));
    }

    private static PublishBrief saying(String status) {
        return new PublishBrief(Text.of(status), List.of(), List.of(), null, List.of());
    }

    private static AnswerAsk answer(AskId ask) {
        return new AnswerAsk(ask, TEXT, TEXT);
    }
}
