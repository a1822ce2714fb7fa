package dev.klaxon.domain.refusal;

/**
 * A matter of judgement that the caller should know of; what was asked for is done.
 *
 * @param detail a sentence for people
 */
public record Warning(WarningCode code, String detail) {}
