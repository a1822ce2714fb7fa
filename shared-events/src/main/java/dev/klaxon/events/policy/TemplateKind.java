package dev.klaxon.events.policy;

/** What a template is for. */
public enum TemplateKind {
    /** An update to PUBLIC or CUSTOMER. */
    EXTERNAL_UPDATE,
    /** The last update to PUBLIC or CUSTOMER. */
    RESOLUTION_UPDATE,
    INTERNAL_UPDATE,
    EXECUTIVE_BRIEF,
    POSTMORTEM
}
