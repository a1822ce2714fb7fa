package dev.klaxon.command.verb;

/** What a verb says: a record, whose static {@code VERB} declares the {@link Verb}. */
public interface VerbBody {}
