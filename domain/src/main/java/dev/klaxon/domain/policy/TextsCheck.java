package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.IntakeRule;
import dev.klaxon.events.policy.PolicyDocument.LabelMatch;
import dev.klaxon.events.policy.PolicyDocument.RoleCard;
import dev.klaxon.events.policy.PolicyDocument.Template;
import dev.klaxon.events.policy.PolicyDocument.Texts;
import java.util.List;
import java.util.Locale;

/** Whether texts say something once, and intake rules say what they are for. */
final class TextsCheck {

    private TextsCheck() {}

    static void texts(Texts texts, Faults faults) {
        faults.distinct("/texts/roleCards", "/role", texts.roleCards(), RoleCard::role);
        for (int i = 0; i < texts.roleCards().size(); i++) {
            faults.written(
                    "/texts/roleCards/" + i + "/purpose",
                    texts.roleCards().get(i).purpose());
        }
        faults.distinct("/texts/templates", "/kind", texts.templates(), Template::kind);
        for (int i = 0; i < texts.templates().size(); i++) {
            faults.written(
                    "/texts/templates/" + i + "/body", texts.templates().get(i).body());
        }
        faults.distinct("/texts/vagueWords", "", texts.vagueWords(), word -> word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < texts.vagueWords().size(); i++) {
            faults.written("/texts/vagueWords/" + i, texts.vagueWords().get(i));
        }
    }

    static void intake(List<IntakeRule> rules, Faults faults) {
        faults.distinct("/intake", "/when", rules, IntakeRule::when);
        for (int i = 0; i < rules.size(); i++) {
            rule("/intake/" + i, rules.get(i), faults);
        }
    }

    private static void rule(String at, IntakeRule rule, Faults faults) {
        faults.when(rule.when().isEmpty(), at + "/when", "must name a label, else it holds for every alert");
        faults.distinct(at + "/when", "/label", rule.when(), LabelMatch::label);
        for (int i = 0; i < rule.when().size(); i++) {
            faults.written(at + "/when/" + i + "/label", rule.when().get(i).label());
        }
        faults.when(
                rule.service() == null && rule.severity() == null && rule.accountId() == null,
                at,
                "must state a service, a severity or an account");
    }
}
