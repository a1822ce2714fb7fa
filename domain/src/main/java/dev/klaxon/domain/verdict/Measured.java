package dev.klaxon.domain.verdict;

import java.time.Duration;

/** What a rule asks for, or what was found. */
public sealed interface Measured {

    /** Of a clock. */
    record Seconds(long value) implements Measured {}

    /** Of any other rule: names from the policy and its enums, never a text that somebody typed. */
    record Words(String value) implements Measured {}

    static Measured of(Duration duration) {
        return new Seconds(duration.toSeconds());
    }

    static Measured of(String words) {
        return new Words(words);
    }
}
