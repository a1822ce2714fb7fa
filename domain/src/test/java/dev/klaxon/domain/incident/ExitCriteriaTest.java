package dev.klaxon.domain.incident;

import static dev.klaxon.domain.story.Facts.account;
import static dev.klaxon.domain.story.Facts.accountAffected;
import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.reopened;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Story.declared;
import static dev.klaxon.domain.story.WorkFacts.decided;
import static dev.klaxon.domain.story.WorkFacts.mitigated;
import static dev.klaxon.domain.story.WorkFacts.mitigating;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.events.incident.Audience.CUSTOMER;
import static dev.klaxon.events.incident.Audience.INTERNAL;
import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.EvidenceKind.LOG;
import static dev.klaxon.events.incident.EvidenceKind.VALIDATION;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static dev.klaxon.events.incident.Severity.SEV_3;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.domain.story.Story;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument.StatusCriteria;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCriteriaTest {

    @ParameterizedTest
    @CsvSource({
        "LOG, true",
        "METRIC, true",
        "TRACE, false",
        "SCREENSHOT, false",
        "HAR, false",
        "REQUEST_ID, false",
        "VALIDATION, false",
        "DOCUMENT, false"
    })
    void contained_takes_one_log_or_metric(EvidenceKind kind, boolean met) {
        assertThat(of(declared(SEV_1).then(shown(kind)), CONTAINED).areMet()).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, true", "PARTIAL, true", "FAILED, false"})
    void mitigated_takes_a_mitigation_that_helped(MitigationOutcome outcome, boolean met) {
        assertThat(of(declared(SEV_1).then(mitigating("Rolled back"), mitigated(outcome, "So it is")), MITIGATED)
                        .areMet())
                .isEqualTo(met);
    }

    @Test
    void mitigated_takes_a_decision_that_states_its_risks() {
        assertThat(of(declared(SEV_1).then(decided("may come back")), MITIGATED).areMet())
                .isTrue();
        assertThat(of(declared(SEV_1).then(decided(null)), MITIGATED).areMet()).isFalse();
    }

    @Test
    void a_running_mitigation_mitigates_nothing_yet() {
        assertThat(missing(declared(SEV_1).then(mitigating("Rolled back")), MITIGATED))
                .containsExactly("mitigation-or-decision");
    }

    @Test
    void resolved_lists_everything_that_is_missing_at_once() {
        Story story = declared(SEV_1)
                .then(updated(PUBLIC), updated(INTERNAL), concluded(INTERNAL), mitigating("Rolled back"));

        assertThat(missing(story, RESOLVED))
                .containsExactly("validation", "no-running-mitigation", "resolution-update");
    }

    @Test
    void resolved_wants_a_resolution_for_each_audience_that_was_told_anything() {
        Story story = declared(SEV_1).then(shown(VALIDATION), updated(PUBLIC), updated(CUSTOMER), concluded(CUSTOMER));
        List<UpdatePublished> together = List.of(concluded(PUBLIC).in(story));

        assertThat(missing(story, RESOLVED)).containsExactly("resolution-update");
        assertThat(ExitCriteria.of(story.state(), Policy.builtIn(), RESOLVED, together)
                        .areMet())
                .isTrue();
    }

    @Test
    void where_nobody_was_told_nobody_waits_for_a_resolution() {
        ExitCriteria criteria = of(declared(SEV_1).then(shown(VALIDATION)), RESOLVED);

        assertThat(criteria.areMet()).isTrue();
        assertThat(criteria.met()).contains(new CriterionMet("resolution-update", "none"));
    }

    @Test
    void names_the_record_that_met_each_criterion() {
        Story story = declared(SEV_1).then(shown(LOG), shown(VALIDATION), concluded(PUBLIC));
        var validation = story.state().exhibits().evidence().latest().orElseThrow();
        var update = story.state().communication().updates().latest().orElseThrow();

        assertThat(of(story, RESOLVED).met())
                .containsExactly(
                        new CriterionMet("validation", "evidence " + validation.evidenceId()),
                        new CriterionMet("no-open-hypothesis", "none"),
                        new CriterionMet("no-running-mitigation", "none"),
                        new CriterionMet("resolution-update", "update " + update.updateId()));
    }

    @Test
    void asks_what_the_policy_lists_and_nothing_else() {
        Story story =
                declared(SEV_1).then(mitigating("Rolled back"), mitigated(MitigationOutcome.SUCCEEDED, "So it is"));
        Policy careful = asking(MITIGATED, ExitCriterion.VALIDATION, ExitCriterion.NO_RUNNING_MITIGATION);

        assertThat(missing(story, careful, MITIGATED)).containsExactly("validation");
        assertThat(missing(declared(SEV_1).then(shown(VALIDATION)), careful, MITIGATED))
                .isEmpty();
        assertThat(missing(story, careful, CONTAINED)).containsExactly("log-or-metric");
    }

    @Test
    void closed_looks_at_the_whole_history_whatever_it_is_asked() {
        Policy strict = asking(CLOSED, ExitCriterion.VALIDATION);
        Story story = declared(SEV_1).then(shown(VALIDATION), moved(RESOLVED), reopened(CONTAINED));

        assertThat(missing(story, strict, CLOSED)).isEmpty();
        assertThat(missing(story, RESOLVED)).containsExactly("validation");
    }

    @Test
    void skipped_stages_are_not_asked_for() {
        assertThat(missing(declared(SEV_1), RESOLVED)).containsExactly("validation");
    }

    @Test
    void a_fall_back_makes_earlier_evidence_count_no_more() {
        Story story = declared(SEV_1).then(shown(LOG), moved(CONTAINED), moved(DECLARED));

        assertThat(missing(story, CONTAINED)).containsExactly("log-or-metric");
        assertThat(of(story.then(shown(LOG)), CONTAINED).areMet()).isTrue();
    }

    @Test
    void what_is_recorded_late_of_the_time_before_the_fall_back_does_not_count() {
        Story story = declared(SEV_1).at(10, moved(CONTAINED)).at(20, moved(DECLARED));

        assertThat(of(story.at(15, shown(LOG)), CONTAINED).areMet()).isFalse();
        assertThat(of(story.at(25, shown(LOG)), CONTAINED).areMet()).isTrue();
    }

    @Test
    void a_reopening_asks_every_audience_to_be_told_again() {
        Story story = declared(SEV_1).then(shown(VALIDATION), concluded(PUBLIC), moved(RESOLVED), reopened(CONTAINED));

        assertThat(missing(story, RESOLVED)).containsExactly("validation", "resolution-update");
        assertThat(missing(story.then(shown(VALIDATION), concluded(PUBLIC)), RESOLVED))
                .isEmpty();
    }

    @Test
    void a_mitigation_begun_before_a_fall_back_still_runs_after_it() {
        Story story =
                declared(SEV_1).then(moved(CONTAINED), mitigating("Rolled back"), moved(DECLARED), shown(VALIDATION));

        assertThat(missing(story, RESOLVED)).containsExactly("no-running-mitigation");
    }

    @Test
    void closed_lists_each_account_without_a_remedy_the_post_mortem_and_the_handoff() {
        Story story = declared(SEV_2).then(accountAffected(account("acme")), accountAffected(account("bolt")));

        assertThat(missing(story, CLOSED))
                .containsExactly(
                        "remedy-decision", "remedy-decision", "postmortem-scheduled", "remediation-handed-off");
    }

    @Test
    void closed_asks_no_remedy_without_accounts_and_no_post_mortem_of_a_sev_3() {
        ExitCriteria criteria = of(declared(SEV_3), CLOSED);

        assertThat(criteria.missing()).extracting(Missing::criterion).containsExactly("remediation-handed-off");
        assertThat(criteria.met()).containsExactly(new CriterionMet("remedy-decision", "none"));
    }

    private static Policy asking(Status status, ExitCriterion... criteria) {
        return new Policy(
                2,
                Policy.builtIn().document().withExitCriteria(List.of(new StatusCriteria(status, List.of(criteria)))));
    }

    private static List<String> missing(Story story, Policy policy, Status to) {
        return ExitCriteria.of(story.state(), policy, to, List.of()).missing().stream()
                .map(Missing::criterion)
                .toList();
    }

    private static ExitCriteria of(Story story, Status to) {
        return ExitCriteria.of(story.state(), Policy.builtIn(), to, List.of());
    }

    private static List<String> missing(Story story, Status to) {
        return of(story, to).missing().stream().map(Missing::criterion).toList();
    }
}
