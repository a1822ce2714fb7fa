package dev.klaxon.domain.refusal;

/**
 * One fault in a document.
 *
 * @param pointer a JSON pointer (RFC 6901) to the value at fault
 * @param detail a sentence for people
 */
public record FieldError(String pointer, String detail) {}
