package dev.klaxon.postgres;

/** A database of one test class, and how to reach it. */
public record TestDatabase(String jdbcUrl, String user, String password) {}
