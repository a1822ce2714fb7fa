package dev.klaxon.query.kpi;

import dev.klaxon.query.restriction.Reader;

/** Whose incidents are counted. */
public enum Population {
    ALL,
    /** Those that the caller may read. */
    VISIBLE;

    public static Population of(Reader reader) {
        return reader.seesAll() ? ALL : VISIBLE;
    }
}
