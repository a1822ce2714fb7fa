package dev.klaxon.events.bad;

import dev.klaxon.domain.refusal.Code;

/** An event that knows the domain. */
public record KnowsTheDomain(Code code) {}
