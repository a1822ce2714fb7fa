package dev.klaxon.domain.refusal;

/**
 * The incident of which another one is a part.
 *
 * @param id of the incident
 * @param reference its short name
 */
public record MergedInto(String id, String reference) {}
