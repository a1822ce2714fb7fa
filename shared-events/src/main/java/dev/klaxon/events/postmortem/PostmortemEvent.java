package dev.klaxon.events.postmortem;

import dev.klaxon.events.Event;

/** Something that happened in one post-mortem. */
public sealed interface PostmortemEvent extends Event permits PostmortemScheduled {

    /** The post-mortem it happened in. */
    PostmortemId postmortemId();
}
