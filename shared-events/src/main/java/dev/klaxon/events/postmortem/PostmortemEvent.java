package dev.klaxon.events.postmortem;

import dev.klaxon.events.Event;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;

/** Something that happened in one post-mortem. */
public sealed interface PostmortemEvent extends Event
        permits PostmortemScheduled,
                PostmortemRescheduled,
                PostmortemHeld,
                FactorRecorded,
                DetectionGapRecorded,
                WhyAnswered,
                RootCauseIdentified,
                ActionAdded,
                ActionReassigned,
                ActionDueDateMoved,
                ActionCompleted,
                ActionVerified,
                ActionDropped,
                PostmortemSubmitted,
                PostmortemApproved,
                PostmortemReturned,
                PostmortemPublished,
                LearningsShared,
                PostmortemEntryCorrected {

    /** The post-mortem it happened in. */
    PostmortemId postmortemId();

    /** The incident that is learnt from; who may read that one may read this. */
    IncidentId incidentId();
}
