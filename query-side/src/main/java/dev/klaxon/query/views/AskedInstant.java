package dev.klaxon.query.views;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.edge.request.AlsoTakes;
import dev.klaxon.histories.Histories;
import dev.klaxon.store.LogIndex;
import dev.klaxon.views.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** The instant that a query asks for with {@code asOf}. */
@Component
public class AskedInstant {

    /** The parameter, for {@link AlsoTakes}. */
    public static final String PARAMETER = "asOf";

    private final LogIndex index;
    private final Histories histories;
    private final InstantSource clock;

    AskedInstant(LogIndex index, Histories histories, InstantSource clock) {
        this.index = index;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * The log as it was at the instant; null where the query is about now.
     *
     * @throws CommandRejected {@code invalid-value}, or {@code as-of-in-future}
     */
    @Nullable
    AsOf of(HttpServletRequest request, Object handler) {
        String text = takesIt(handler) ? request.getParameter(PARAMETER) : null;
        if (text == null) {
            return null;
        }
        Instant instant = read(text);
        if (instant.isAfter(clock.instant())) {
            throw new CommandRejected(Code.AS_OF_IN_FUTURE, "'asOf' is %s, which is still to come".formatted(instant));
        }
        LogIndex.Cut cut = index.at(instant);
        return new AsOf(instant, cut.last(), cut.size(), histories);
    }

    static boolean takesIt(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        AlsoTakes also = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AlsoTakes.class);
        if (also == null) {
            also = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AlsoTakes.class);
        }
        return also != null && Arrays.asList(also.value()).contains(PARAMETER);
    }

    private static Instant read(String text) {
        try {
            return Wire.instant(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            String detail = String.valueOf(e.getMessage());
            throw CommandRejected.faulty(
                    Code.INVALID_VALUE, "'asOf' " + detail, List.of(new FieldError("/" + PARAMETER, detail)));
        }
    }
}
