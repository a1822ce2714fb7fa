package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.policy.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row changes one thing in the built-in document. */
class PolicyCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # where                                             | becomes          | fault at                                           | because
            /severityMatrix/9                                   | null             | /severityMatrix                                    | no row gives SEV-3; a row without conditions must give SEV-3 to the rest
            /severityMatrix/9                                   | {"severity":"SEV-3","executiveVisibility":true} | /severityMatrix       | a row without conditions must give SEV-3 to the rest
            /severityMatrix/10                                  | {"severity":"SEV-3"} | /severityMatrix/10                             | stands at /severityMatrix/9 already
            /severityMatrix/10                                  | {"severity":"SEV-2"} | /severityMatrix/10                             | a row without conditions gives SEV-2 to everything
            /severityMatrix/5/executiveVisibility               | null             | /severityMatrix/5                                  | the lack of a workaround is no harm by itself
            /severityMatrix/5/executiveVisibility               | false            | /severityMatrix/5/executiveVisibility              | is true or left out
            /severityMatrix/1/securityIndicators                | false            | /severityMatrix/1/securityIndicators               | is true or left out
            /severityMatrix/4/withoutWorkaround                 | false            | /severityMatrix/4/withoutWorkaround                | is true or left out
            /severityMatrix/7/strategicAccountBlocked           | false            | /severityMatrix/7/strategicAccountBlocked          | is true or left out
            /severityMatrix/8/regulatedDataLate                 | false            | /severityMatrix/8/regulatedDataLate                | is true or left out
            /severityMatrix/1/dataRiskAtLeast                   | "NONE"           | /severityMatrix/1/dataRiskAtLeast                  | NONE is no condition
            /severityMatrix/6/sessionsAffectedPercentAtLeast    | 0                | /severityMatrix/6/sessionsAffectedPercentAtLeast   | must be above 0 and at most 100
            /severityMatrix/2/sessionsAffectedPercentAtLeast    | 100.01           | /severityMatrix/2/sessionsAffectedPercentAtLeast   | must be above 0 and at most 100
            /severityMatrix/3/customersAffectedPercentAtLeast   | -1               | /severityMatrix/3/customersAffectedPercentAtLeast  | must be above 0 and at most 100
            /severityMatrix/4/revenueAtRiskAtLeast              | 0                | /severityMatrix/4/revenueAtRiskAtLeast             | must be above 0
            /severityMatrix/6/sessionsAffectedPercentAtLeast    | 10               | /severityMatrix/6                                  | never decides: whenever it applies, /severityMatrix/2 gives SEV-1
            /severityMatrix/10                                  | {"severity":"SEV-1","dataRiskAtLeast":"CONFIRMED","regulatedDataLate":true} | /severityMatrix/10 | never decides: whenever it applies, /severityMatrix/0 gives SEV-0
            /severityMatrix/10                                  | {"severity":"SEV-3","regulatedDataLate":true} | /severityMatrix/10    | never decides: whenever it applies, /severityMatrix/8 gives SEV-2
            /declareWithinMinutes                               | 600000           | /declareWithinMinutes                              | must be at most 527040, a year
            /declareWithinMinutes                               | 0                | /declareWithinMinutes                              | must be above 0
            /declareWithinMinutes                               | -15              | /declareWithinMinutes                              | must be above 0
            /clocks/3                                           | null             | /clocks                                            | SEV-3 has no clocks
            /clocks/4                                           | {"severity":"SEV-1"} | /clocks/4/severity                             | stands at /clocks/1 already
            /clocks/0/acknowledgeMinutes                        | 0                | /clocks/0/acknowledgeMinutes                       | must be above 0
            /clocks/0/firstUpdateMinutes                        | -1               | /clocks/0/firstUpdateMinutes                       | must be above 0
            /clocks/0/cadenceTargetMinutes                      | -1               | /clocks/0/cadenceTargetMinutes                     | must be above 0
            /clocks/0/firstBriefMinutes                         | -1               | /clocks/0/firstBriefMinutes                        | must be above 0
            /clocks/0/briefEveryMinutes                         | 0                | /clocks/0/briefEveryMinutes                        | must be above 0
            /clocks/0/diagnosisMinutes                          | 0                | /clocks/0/diagnosisMinutes                         | must be above 0
            /clocks/0/respondersMinutes                         | 0                | /clocks/0/respondersMinutes                        | must be above 0
            /clocks/1/ticketMinutes                             | 0                | /clocks/1/ticketMinutes                            | must be above 0
            /clocks/2/ticketBusinessDays                        | 0                | /clocks/2/ticketBusinessDays                       | must be above 0
            /clocks/2/ticketBusinessDays                        | 2147483647       | /clocks/2/ticketBusinessDays                       | must be at most 366, a year
            /clocks/0/firstUpdateMinutes                        | 121              | /clocks/0/firstUpdateMinutes                       | is beyond the cadence's limit of 120
            /clocks/0/firstBriefMinutes                         | 241              | /clocks/0/firstBriefMinutes                        | is beyond the interval of 240
            /clocks/0/cadenceTargetMinutes                      | 121              | /clocks/0/cadenceTargetMinutes                     | is beyond the limit of 120
            /clocks/0/cadenceTargetMinutes                      | null             | /clocks/0                                          | an external cadence has both a target and a limit
            /clocks/0/cadenceLimitMinutes                       | null             | /clocks/0                                          | an external cadence has both a target and a limit
            /clocks/0/firstUpdateMinutes                        | null             | /clocks/0                                          | an external cadence begins with a first update
            /clocks/0/firstBriefMinutes                         | null             | /clocks/0                                          | an executive cadence has both a first brief and an interval
            /clocks/0/briefEveryMinutes                         | null             | /clocks/0                                          | an executive cadence has both a first brief and an interval
            /clocks/1/ticketBusinessDays                        | 1                | /clocks/1                                          | a ticket is due in minutes or in business days, not both
            /roles/namedFirst/2                                 | "COMMS_LEAD"     | /roles/namedFirst/2                                | stands at /roles/namedFirst/1 already
            /roles/namedWithinMinutes                           | 0                | /roles/namedWithinMinutes                          | must be above 0
            /roles/core                                         | []               | /roles/core                                        | must name a role
            /roles/core/4                                       | "COMMS_LEAD"     | /roles/core/4                                      | stands at /roles/core/2 already
            /roles/oneCommanderFor/2                            | "SEV-0"          | /roles/oneCommanderFor/2                           | stands at /roles/oneCommanderFor/0 already
            /roles/lockdownOn/1                                 | "SEV-0"          | /roles/lockdownOn/1                                | stands at /roles/lockdownOn/0 already
            /roles/requestedOnLockdown/3                        | "LEGAL"          | /roles/requestedOnLockdown/3                       | stands at /roles/requestedOnLockdown/1 already
            /exitCriteria                                       | []               | /exitCriteria                                      | CONTAINED has no criteria; MITIGATED has no criteria; RESOLVED has no criteria; CLOSED has no criteria
            /exitCriteria/2                                     | null             | /exitCriteria                                      | RESOLVED has no criteria
            /exitCriteria/4                                     | {"status":"CLOSED","criteria":["validation"]} | /exitCriteria/4/status | stands at /exitCriteria/3 already
            /exitCriteria/4                                     | {"status":"DECLARED","criteria":["validation"]} | /exitCriteria/4/status | DECLARED is entered without criteria
            /exitCriteria/4                                     | {"status":"MERGED","criteria":["remedy-decision"]} | /exitCriteria/4/status | MERGED is entered without criteria
            /exitCriteria/0/criteria                            | []               | /exitCriteria/0/criteria                           | must name a criterion, else the status says nothing
            /exitCriteria/2/criteria/4                          | "validation"     | /exitCriteria/2/criteria/4                         | stands at /exitCriteria/2/criteria/0 already
            /exitCriteria/1/criteria/1                          | "resolution-update" | /exitCriteria/1/criteria/1                      | 'resolution-update' is asked from RESOLVED on
            /exitCriteria/2/criteria/4                          | "postmortem-scheduled" | /exitCriteria/2/criteria/4                   | 'postmortem-scheduled' is asked from CLOSED on
            /exitCriteria/0/criteria/1                          | "remedy-decision" | /exitCriteria/0/criteria/1                        | 'remedy-decision' is asked from CLOSED on
            /exitCriteria/2/criteria/4                          | "remediation-handed-off" | /exitCriteria/2/criteria/4                 | 'remediation-handed-off' is asked from CLOSED on
            /approvals                                          | []               | /approvals                                         | the last band must be open, else a large credit has no approver
            /approvals/2                                        | null             | /approvals                                         | the last band must be open, else a large credit has no approver
            /approvals/0/upTo                                   | null             | /approvals/0/upTo                                  | only the last band is open
            /approvals/0/upTo                                   | 0                | /approvals/0/upTo                                  | must be above 0
            /approvals/1/upTo                                   | 1000             | /approvals/1/upTo                                  | must be above the 1000 of the band before
            /approvals/1/upTo                                   | 999              | /approvals/1/upTo                                  | must be above the 1000 of the band before
            /approvals/1/count                                  | 0                | /approvals/1/count                                 | must be above 0
            /approvals/1/count                                  | 2                | /approvals/1/count                                 | must be at most 1: no more persons hold these roles at once
            /approvals/1/approvers                              | []               | /approvals/1/approvers                             | must name a role
            /approvals/1/approvers/1                            | "EXECUTIVE_SPONSOR" | /approvals/1/approvers/1                        | stands at /approvals/1/approvers/0 already
            /credits                                            | []               | /credits                                           | one entry must be without tiers, for all accounts that no other names
            /credits/0/tiers                                    | ["gold"]         | /credits                                           | one entry must be without tiers, for all accounts that no other names
            /credits/1                                          | {"bands":[{"percent":1}]} | /credits                                  | one entry must be without tiers, for all accounts that no other names
            /credits/1                                          | {"tiers":["gold","gold"],"bands":[{"percent":1}]} | /credits/1/tiers/1 | is named already
            /credits/1                                          | {"tiers":[" "],"bands":[{"percent":1}]} | /credits/1/tiers/0          | must not be blank
            /credits/0/bands                                    | []               | /credits/0/bands                                   | the last band must be open, else a long impact has no credit
            /credits/0/bands/3                                  | null             | /credits/0/bands                                   | the last band must be open, else a long impact has no credit
            /credits/0/bands/1/upToMinutes                      | null             | /credits/0/bands/1/upToMinutes                     | only the last band is open
            /credits/0/bands/0/upToMinutes                      | 0                | /credits/0/bands/0/upToMinutes                     | must be above 0
            /credits/0/bands/1/upToMinutes                      | 43               | /credits/0/bands/1/upToMinutes                     | must be above the 43 of the band before
            /credits/0/bands/0/percent                          | -1               | /credits/0/bands/0/percent                         | must not be negative
            /credits/0/bands/3/percent                          | 101              | /credits/0/bands/3/percent                         | must be at most 100
            /credits/0/bands/2/percent                          | 5                | /credits/0/bands/2/percent                         | is less than for a shorter impact
            /evidence/expectedOf/3                              | "SEV-2"          | /evidence/expectedOf/3                             | stands at /evidence/expectedOf/2 already
            /evidence/checklist/4                               | ["VALIDATION"]   | /evidence/checklist/4                              | stands at /evidence/checklist/2 already
            /evidence/checklist/2                               | []               | /evidence/checklist/2                              | must name a kind of evidence, else nothing meets it
            /evidence/checklist/2/1                             | "VALIDATION"     | /evidence/checklist/2/1                            | stands at /evidence/checklist/2/0 already
            /postmortem/requiredFor/3                           | "SEV-0"          | /postmortem/requiredFor/3                          | stands at /postmortem/requiredFor/0 already
            /postmortem/bookedWithinBusinessDays                | 0                | /postmortem/bookedWithinBusinessDays               | must be above 0
            /postmortem/fewestActions                           | -1               | /postmortem/fewestActions                          | must not be negative
            /postmortem/fewestActions                           | 6                | /postmortem/fewestActions                          | is more than the most, 5
            /calendar/zone                                      | "Mars/Olympus"   | /calendar/zone                                     | 'Mars/Olympus' is no IANA time zone
            /calendar/zone                                      | "+01:00"         | /calendar/zone                                     | '+01:00' is no IANA time zone
            /calendar/workdays                                  | []               | /calendar/workdays                                 | must name a day
            /calendar/workdays/5                                | "MONDAY"         | /calendar/workdays/5                               | stands at /calendar/workdays/0 already
            /calendar/holidays                                  | ["2026-01-01","2026-01-01"] | /calendar/holidays/1                    | stands at /calendar/holidays/0 already
            /calendar/closesAt                                  | "09:00:00"       | /calendar/closesAt                                 | must be later than opensAt
            /targets/0/key                                      | " "              | /targets/0/key                                     | must not be blank
            /targets/0/severities/2                             | "SEV-1"          | /targets/0/severities/2                            | stands at /targets/0/severities/1 already
            /targets/10/severities/1                            | "SEV-1"          | /targets/10                                        | has a target at /targets/9 already
            /targets/3/key                                      | "timeToMitigation" | /targets/3                                       | has a target at /targets/1 already
            /targets/4/bound                                    | null             | /targets/4/bound                                   | AT_LEAST needs a bound
            /targets/4/unit                                     | null             | /targets/4/unit                                    | is missing
            /targets/4/bound                                    | 100.1            | /targets/4/bound                                   | must be at most 100
            /targets/0/bound                                    | -1               | /targets/0/bound                                   | must not be negative
            /targets/1/bound                                    | 5                | /targets/1/bound                                   | TREND has no bound
            /targets/1/unit                                     | "PERCENT"        | /targets/1/unit                                    | has no bound to count
            /targets/1/stretch                                  | 5                | /targets/1/stretch                                 | must be better than the bound
            /targets/5/stretch                                  | 8                | /targets/5/stretch                                 | must be better than the bound
            /targets/13/stretch                                 | 85               | /targets/13/stretch                                | must be better than the bound
            /targets/13/stretch                                 | 101              | /targets/13/stretch                                | must be at most 100
            /texts/roleCards/9                                  | null             | /texts/roleCards                                   | SHADOW has no card
            /texts/roleCards/3/duties                           | []               | /texts/roleCards/3/duties                          | must name a duty
            /texts/roleCards/3/duties/1                         | " "              | /texts/roleCards/3/duties/1                        | must not be blank
            /texts/roleCards/10                                 | {"role":"LEGAL","purpose":"p","duties":["d"]} | /texts/roleCards/10/role | stands at /texts/roleCards/7 already
            /texts/roleCards/3/purpose                          | ""               | /texts/roleCards/3/purpose                         | must not be blank
            /texts/templates/4                                  | null             | /texts/templates                                   | POSTMORTEM has no template
            /texts/templates/5                                  | {"kind":"EXTERNAL_UPDATE","body":"b"} | /texts/templates/5/kind       | stands at /texts/templates/0 already
            /texts/templates/1/body                             | " "              | /texts/templates/1/body                            | must not be blank
            /texts/vagueWords/1                                 | "Soon"           | /texts/vagueWords/1                                | stands at /texts/vagueWords/0 already
            /texts/vagueWords/1                                 | ""               | /texts/vagueWords/1                                | must not be blank
            /intake                                             | [{"service":"pay"}] | /intake/0/when                                  | must name a label, else it holds for every alert
            /intake                                             | [{"when":[{"label":"app","value":"pay"}]}] | /intake/0                | must state a service, a severity or an account
            /intake                                             | [{"when":[{"label":"a","value":"x"}],"service":" "}] | /intake/0/service | must not be blank
            /intake                                             | [{"when":[{"label":"a","value":"x"}],"accountId":""}] | /intake/0/accountId | must not be blank
            /intake                                             | [{"when":[{"label":" ","value":"x"}],"service":"pay"}] | /intake/0/when/0/label | must not be blank
            /intake                                             | [{"when":[{"label":"a","value":"x"},{"label":"a","value":"y"}],"service":"pay"}] | /intake/0/when/1/label | stands at /intake/0/when/0 already
            /intake                                             | [{"when":[{"label":"a","value":"x"}],"service":"p"},{"when":[{"label":"a","value":"x"}],"severity":"SEV-1"}] | /intake/1/when | stands at /intake/0 already
            """)
    void finds_each_contradiction(String where, String json, String pointer, String details) {
        List<FieldError> expected = List.of(details.split("; ")).stream()
                .map(detail -> new FieldError(pointer, detail))
                .toList();

        assertThat(PolicyCheck.faults(changed(where, json))).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /severityMatrix/2/sessionsAffectedPercentAtLeast | 100
            /severityMatrix/4/revenueAtRiskAtLeast           | 0.01
            /severityMatrix/4/withoutWorkaround              | null
            /provisionalSeverity                             | "SEV-1"
            /declareWithinMinutes                            | 1
            /clocks/0/cadenceTargetMinutes                   | 120
            /clocks/0/ticketBusinessDays                     | 2
            /clocks/3/firstUpdateMinutes                     | null
            /roles/core                                      | ["SCRIBE"]
            /roles/namedFirst                                | []
            /roles/lockdownOn                                | []
            /exitCriteria/0/criteria/1                       | "no-open-hypothesis"
            /exitCriteria/1/criteria                         | ["validation"]
            /exitCriteria/3/criteria                         | ["resolution-update","validation"]
            /approvals/1/upTo                                | 1000.01
            /approvals/2/approvers                           | []
            /evidence/checklist                              | []
            /postmortem/fewestActions                        | 5
            /postmortem/fewestActions                        | 0
            /calendar/zone                                   | "Asia/Kathmandu"
            /calendar/workdays                               | ["SUNDAY"]
            /calendar/holidays                               | ["2026-01-01","2026-12-25"]
            /calendar/closesAt                               | "09:00:01"
            /targets                                         | []
            /targets/4/bound                                 | 0
            /targets/9/severities                            | []
            /targets/5/stretch                               | 7.9
            /severityMatrix/6/sessionsAffectedPercentAtLeast | 9.99
            /approvals/1/approvers/0                         | "LEGAL"
            /clocks/0/firstUpdateMinutes                     | 120
            /intake                                          | [{"when":[{"label":"app","value":"pay"}],"service":"payments"}]
            /intake                                          | [{"when":[{"label":"app","value":"pay"}],"severity":"SEV-1"}]
            /intake                                          | [{"when":[{"label":"app","value":"pay"}],"accountId":"a-1"}]
            """)
    void allows_what_is_unusual_but_sound(String where, String json) {
        assertThat(PolicyCheck.faults(changed(where, json))).isEmpty();
    }

    @Test
    void finds_all_contradictions_at_once_in_the_order_of_the_document() {
        JsonNode tree = PolicyJson.tree(Policy.builtIn().document());
        PolicyJson.change(tree, "/calendar/zone", "\"nowhere\"");
        PolicyJson.change(tree, "/clocks/1", "null");
        PolicyJson.change(tree, "/severityMatrix", "[]");
        PolicyJson.change(tree, "/approvals/0/upTo", "20000");

        assertThat(PolicyCheck.faults(PolicyJson.document(tree)))
                .containsExactly(
                        new FieldError("/severityMatrix", "no row gives SEV-0"),
                        new FieldError("/severityMatrix", "no row gives SEV-1"),
                        new FieldError("/severityMatrix", "no row gives SEV-2"),
                        new FieldError("/severityMatrix", "no row gives SEV-3"),
                        new FieldError("/severityMatrix", "a row without conditions must give SEV-3 to the rest"),
                        new FieldError("/clocks", "SEV-1 has no clocks"),
                        new FieldError("/approvals/1/upTo", "must be above the 20000 of the band before"),
                        new FieldError("/calendar/zone", "'nowhere' is no IANA time zone"));
    }

    private static PolicyDocument changed(String where, String json) {
        JsonNode tree = PolicyJson.tree(Policy.builtIn().document());
        PolicyJson.change(tree, where, json);
        return PolicyJson.document(tree);
    }
}
