package dev.klaxon.domain.bad.circle;

import dev.klaxon.domain.bad.circle.back.Back;

/** One half of a circle of packages. */
public record Forth(Back back) {}
