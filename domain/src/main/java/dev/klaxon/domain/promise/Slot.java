package dev.klaxon.domain.promise;

import java.time.Instant;

/**
 * One window of a promise.
 *
 * @param id the same whenever and wherever it is computed: what is owed, and when the window opened
 */
public record Slot(String id, Instant openedAt, Instant dueAt) {}
