package dev.klaxon.events.incident;

/**
 * An exit criterion and what met it.
 *
 * @param criterion its stable name
 * @param how the record that met it, by kind and id
 */
public record CriterionMet(String criterion, String how) {}
