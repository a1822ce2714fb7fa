package dev.klaxon.domain.postmortem;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.StoryTime.at;
import static dev.klaxon.domain.story.WorkFacts.suspected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlamelessTest {

    private static final Claim CLAIM = new Claim(Person.of("scribe", "Uma Scribe"), at(30), Precision.SECOND);
    private static final Postmortem POSTMORTEM = Postmortem.at(30).by(CLAIM);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Ada Lovelace     | Ada pressed the button
            Ada Lovelace     | It was Lovelace's change
            Ada Lovelace     | (Ada) did not look
            Ada Lovelace     | ada lovelace pressed it
            Ada Lovelace     | ADA LOVELACE pressed it
            Ada Lovelace     | A. Lovelace pressed it
            J. R. Doe        | Nobody had told Doe
            Jean-Luc Picard  | Jean-Luc was on call
            Zoë Müller       | Zoe had no runbook
            Zoë Müller       | nobody but Müller knew
            Łukasz Żak       | Zak merged it
            Zoe Muller       | Zoë merged it
            Mark             | Mark rolled it out
            Bo               | Bo rolled it out
            MARK             | Mark rolled it out
            ada              | ada rolled it out
            de la Cruz       | de la Cruz was away
            """)
    void warns_of_a_name(String name, String text) {
        assertThat(warned(name, text)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Ada Lovelace     | The Adapter had no limit
            Ada Lovelace     | The canada cluster was full
            Ada Lovelace     | AL-7 was not rolled out
            Ada Lovelace     | The on-call engineer had no runbook
            Mark             | A benchmark was missing
            Mark             | the high-water mark was reached
            Will Hope        | It will fill up, one can but hope
            Bo Berg          | The book had no entry
            Bo Berg          | an iceberg
            de la Cruz       | The queue de facto had no limit
            """)
    void leaves_words_alone(String name, String text) {
        assertThat(warned(name, text)).isFalse();
    }

    @Test
    void knows_nobody_whose_name_is_erased() {
        Person erased = new Person("ada", Text.erased());

        assertThat(of(booked(), POSTMORTEM.held(erased)).warnOf(List.of(factor("[erased] and ada were there"))))
                .isEmpty();
        assertThat(of(booked()).warnOf(List.of(POSTMORTEM.factor(Text.erased()))))
                .isEmpty();
        assertThat(of(booked()).warnOf(List.of(POSTMORTEM.factor(null)))).isEmpty();
    }

    @Test
    void knows_the_people_of_the_incident_those_of_the_postmortem_and_who_recorded_it() {
        Blameless blameless = of(booked(), POSTMORTEM.actionReassigned(Person.of("cy", "Cyrus Vance")));

        assertThat(blameless.warnOf(List.of(factor("Vance had no time")))).isPresent();
        assertThat(blameless.warnOf(List.of(factor("Scribe had no time")))).isPresent();
        assertThat(blameless.warnOf(List.of(factor("Fay had no time")))).isPresent();
        assertThat(Blameless.of(
                                declared(Severity.SEV_1)
                                        .at(5, suspected(null))
                                        .at(6, assigned(Role.SCRIBE, "Grace"))
                                        .state(),
                                Postmortem.folded(booked()))
                        .warnOf(List.of(factor("Grace had no time"))))
                .isPresent();
    }

    @Test
    void looks_at_each_text_that_tells_of_causes() {
        Blameless blameless = of(booked());
        Text named = Text.of("Fay forgot it");

        assertThat(List.<PostmortemEvent>of(
                        POSTMORTEM.factor(named),
                        POSTMORTEM.detectionGap(named),
                        POSTMORTEM.whys(Text.of("It was full"), named),
                        POSTMORTEM.rootCause("fay", named)))
                .allSatisfy(event -> assertThat(blameless.warnOf(List.of(event)))
                        .map(Warning::code)
                        .contains(WarningCode.PERSON_NAMED));
    }

    private static boolean warned(String name, String text) {
        PostmortemEvent held = POSTMORTEM.held(Person.of("x", name));
        return of(booked(), held).warnOf(List.of(factor(text))).isPresent();
    }

    private static Blameless of(PostmortemEvent... events) {
        return Blameless.of(declared(Severity.SEV_1).state(), Postmortem.folded(events));
    }

    private static PostmortemEvent booked() {
        return POSTMORTEM.booked(null, Person.of("fay", "Fay Ohlsen"));
    }

    private static PostmortemEvent factor(String text) {
        return POSTMORTEM.factor(Text.of(text));
    }
}
