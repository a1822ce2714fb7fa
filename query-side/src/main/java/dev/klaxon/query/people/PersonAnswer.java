package dev.klaxon.query.people;

/** A person. */
public record PersonAnswer(String id, String name) {}
