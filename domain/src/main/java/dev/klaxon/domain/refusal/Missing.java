package dev.klaxon.domain.refusal;

/**
 * One thing that must be there first.
 *
 * @param criterion its stable name
 * @param detail a sentence for people
 */
public record Missing(String criterion, String detail) {}
