package dev.klaxon.query.kpi;

import java.util.Collection;

/** A table of figures that is read off the folds: stored with them, in their transaction. */
public interface KpiFollower {

    /** Stores what these incidents say now, in the place of what they said before. */
    void save(Collection<Learnt> changed);

    /** Forgets everything. */
    void clear();
}
