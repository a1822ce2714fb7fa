package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.WarningCode.VAGUE_WORDING;
import static java.util.Comparator.comparingInt;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.refusal.Warning;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which words say nothing of when. */
public final class WordingRules {

    private final Pattern vague;

    WordingRules(List<String> vagueWords) {
        String anyWord = vagueWords.stream()
                .sorted(comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
        this.vague = Pattern.compile(
                vagueWords.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + anyWord + ")(?![\\p{L}\\p{N}])",
                CASE_INSENSITIVE | UNICODE_CASE);
    }

    /** The vague words of a text, in lower case, each once, in the order in which they stand. */
    public List<String> vagueWordsIn(String text) {
        return vague.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** What to say of these texts. */
    public Optional<Warning> warnOf(Collection<String> texts) {
        List<String> found = texts.stream()
                .flatMap(text -> vagueWordsIn(text).stream())
                .distinct()
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        VAGUE_WORDING, "Say when instead of \"%s\"".formatted(String.join("\", \"", found))));
    }
}
