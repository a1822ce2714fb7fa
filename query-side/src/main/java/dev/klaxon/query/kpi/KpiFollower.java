package dev.klaxon.query.kpi;

import java.util.Collection;
import java.util.UUID;

/** A table of figures that is read off the folds: stored with them, in their transaction. */
public interface KpiFollower {

    /** Stores what these incidents say now, in the place of what they said before. */
    void save(Collection<IncidentWithLearning> changed);

    /** Forgets these incidents. */
    void forget(Collection<UUID> incidents);

    /** Forgets everything. */
    void clear();
}
