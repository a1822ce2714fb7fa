package dev.klaxon.events.policy;

import dev.klaxon.events.Event;

/** Something that changed the policy. */
public sealed interface PolicyEvent extends Event permits PolicyPublished {}
