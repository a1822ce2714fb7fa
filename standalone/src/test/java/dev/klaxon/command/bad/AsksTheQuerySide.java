package dev.klaxon.command.bad;

import dev.klaxon.query.QuerySide;

/** A command side that knows the query side. */
public final class AsksTheQuerySide {

    public QuerySide other() {
        return new QuerySide();
    }
}
