package dev.klaxon.command.verb;

/** What is tried right after a verb was recorded, before it is answered. It bears its failures itself. */
public interface Aftermath {

    /** Does what there is to do, once or again. */
    void attempt();
}
