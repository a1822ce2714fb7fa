package dev.klaxon.domain.bad.circle.back;

import dev.klaxon.domain.bad.circle.Forth;
import org.jspecify.annotations.Nullable;

/** The other half. */
public record Back(@Nullable Forth forth) {}
