package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.PostmortemState;
import java.util.Collection;

/** What is read off the folds of post-mortems: stored with them, in their transaction. */
public interface PostmortemFollower {

    /** Stores what these folds say now. */
    void save(Collection<PostmortemState> folds);

    /** Forgets whatever is not forgotten with the incidents, before the folds go. */
    default void clear() {}
}
