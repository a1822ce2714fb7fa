package dev.klaxon.command.incident.briefs;

import dev.klaxon.command.imports.Importable;
import dev.klaxon.command.imports.ImportedRecord;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.BriefId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Briefs in imported history. An ask has no line of its own, so it is named by the key of its brief and its number:
 * {@code asks/b-1#2/answer}; the first one by the key alone.
 */
@Configuration(proxyBeanMethods = false)
class BriefImports {

    private static final Pattern NUMBERED = Pattern.compile("(.+)#([1-9]\\d{0,3})");

    @Bean
    Importable<BriefRequest> importedBrief() {
        return new Importable<>(
                "POST briefs",
                BriefRequest.class,
                (line, body) -> body.command(
                        line.incidentId(),
                        new BriefId(line.id()),
                        number -> new AskId(line.id(part(String.valueOf(number))))));
    }

    @Bean
    Importable<AskAnswerRequest> importedAnswer() {
        return new Importable<>(
                "POST asks/*/answer",
                AskAnswerRequest.class,
                (line, body) -> new AnswerAsk(
                        line.incidentId(), asked(line, line.variable(0)), body.answer(), body.decision()));
    }

    private static AskId asked(ImportedRecord line, String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return new AskId(
                numbered.matches()
                        ? line.named(numbered.group(1), part(numbered.group(2)))
                        : line.named(name, part("1")));
    }

    private static String part(String number) {
        return "ask-" + number;
    }
}
