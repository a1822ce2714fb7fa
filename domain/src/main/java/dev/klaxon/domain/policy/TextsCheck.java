package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Role;
import dev.klaxon.events.policy.PolicyDocument.IntakeRule;
import dev.klaxon.events.policy.PolicyDocument.LabelMatch;
import dev.klaxon.events.policy.PolicyDocument.RoleCard;
import dev.klaxon.events.policy.PolicyDocument.Template;
import dev.klaxon.events.policy.PolicyDocument.Texts;
import dev.klaxon.events.policy.TemplateKind;
import java.util.List;
import java.util.Locale;

/** Whether texts say something once, and intake rules say what they are for. */
final class TextsCheck {

    private TextsCheck() {}

    static void texts(Texts texts, Faults faults) {
        for (Role role : Role.values()) {
            faults.when(
                    texts.roleCards().stream().noneMatch(card -> card.role() == role),
                    "/texts/roleCards",
                    role + " has no card");
        }
        faults.distinct("/texts/roleCards", "/role", texts.roleCards(), RoleCard::role);
        for (int i = 0; i < texts.roleCards().size(); i++) {
            card("/texts/roleCards/" + i, texts.roleCards().get(i), faults);
        }
        for (TemplateKind kind : TemplateKind.values()) {
            faults.when(
                    texts.templates().stream().noneMatch(template -> template.kind() == kind),
                    "/texts/templates",
                    kind + " has no template");
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

    private static void card(String at, RoleCard card, Faults faults) {
        faults.written(at + "/purpose", card.purpose());
        faults.when(card.duties().isEmpty(), at + "/duties", "must name a duty");
        for (int i = 0; i < card.duties().size(); i++) {
            faults.written(at + "/duties/" + i, card.duties().get(i));
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
        faults.when(rule.service() != null && rule.service().isBlank(), at + "/service", "must not be blank");
        faults.when(rule.accountId() != null && rule.accountId().isBlank(), at + "/accountId", "must not be blank");
        faults.when(
                rule.service() == null && rule.severity() == null && rule.accountId() == null,
                at,
                "must state a service, a severity or an account");
    }
}
