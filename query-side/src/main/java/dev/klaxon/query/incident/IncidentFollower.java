package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import java.util.Collection;

/** A part of the incident view that is read off the folds: stored with them, in their transaction. */
public interface IncidentFollower {

    /** Stores what these folds say now. */
    void save(Collection<IncidentState> folds);

    /** Forgets everything. */
    void clear();
}
