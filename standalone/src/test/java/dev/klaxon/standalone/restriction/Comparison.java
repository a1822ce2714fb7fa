package dev.klaxon.standalone.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.restriction.Asker.Answer;
import dev.klaxon.standalone.restriction.Asker.Request;
import dev.klaxon.standalone.restriction.Zoo.Twins;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How answers are looked at: whole, headers and all, but for what differs whoever asks. */
final class Comparison {

    /** What differs from answer to answer whoever asks, and tells how the service or the clock is doing. */
    private static final String PASSING_FIELDS =
            "\"(traceId|position|headPosition|lagEvents|lagSeconds|ageSeconds|impactSeconds|actual|roleSeconds|afterHoursSeconds"
                    + "|afterHoursShare|openAt)\":(\"[^\"]*\"|[0-9.]+)";

    /** A period that is not stated ends when it is asked for. */
    private static final String PASSING_PERIODS = "\"(from|to)\":\"\\d{4}-[^\"]*Z\"";

    private static final String PASSING_CELLS =
            "(?m),(ageSeconds|roleSeconds|afterHoursSeconds|afterHoursShare),[0-9.]+(?=\\r?$)";

    private static final String PASSING_ENDS = "(?m)^period,all,(from|to),\\d{4}-[^,]*Z(?=\\r?$)";

    private static final String PASSING_BUCKETS = "(?m)^\\d{4}-[^,\\n]*Z,\\d{4}-[^,\\n]*Z(?=,)";

    private static final Set<String> PASSING_HEADERS =
            Set.of("connection", "content-length", "date", "klaxon-position");

    private Comparison() {}

    /** Where an answer holds something of a secret. */
    static List<String> leaks(List<Told> secrets, Request request, Answer answer) {
        String all = (answer.headers() + "\n" + answer.body()).toLowerCase(Locale.ROOT);
        return secrets.stream()
                .flatMap(secret -> Stream.of(secret.id(), secret.reference(), secret.word()))
                .filter(word -> all.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> "%s %s %s tells '%s': ...%s"
                        .formatted(request.method(), request.uri(), request.headers(), word, around(all, word)))
                .toList();
    }

    private static String around(String text, String word) {
        int at = text.indexOf(word.toLowerCase(Locale.ROOT));
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 80));
    }

    /**
     * That the stranger is answered the same.
     *
     * @return the status of both
     */
    static int assertSame(Asker stranger, Request ofSecret, Request ofNothing, Twins twins) {
        Answer one = stranger.ask(ofSecret);
        Answer other = stranger.ask(ofNothing);
        assertThat(seen(one, twins.secret()))
                .as("%s %s %s", ofSecret.method(), ofSecret.uri(), ofSecret.headers())
                .isEqualTo(seen(other, twins.nowhere()));
        return one.status();
    }

    /** An answer without what differs anyway, and without the word that the question held. */
    static String seen(Answer answer, @Nullable String asked) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(PASSING_HEADERS);
        String body = answer.body()
                .replaceAll(PASSING_FIELDS, "\"$1\":0")
                .replaceAll(PASSING_PERIODS, "\"$1\":0")
                .replaceAll(PASSING_CELLS, ",$1,0")
                .replaceAll(PASSING_ENDS, "period,all,$1,0")
                .replaceAll(PASSING_BUCKETS, "0,0");
        String all = answer.status() + " " + headers + "\n" + body;
        return asked == null ? all : all.replace(asked, "...");
    }

    /** The same request about what is nowhere. */
    static Request elsewhere(Request request, Twins names) {
        return new Request(
                request.method(),
                request.uri().replace(names.secret(), names.nowhere()),
                request.headers(),
                request.body());
    }
}
