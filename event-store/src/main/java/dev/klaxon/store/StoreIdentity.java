package dev.klaxon.store;

/**
 * Which life of the database this node writes into.
 *
 * @param era 1 or higher
 */
public record StoreIdentity(int era) {}
