package dev.klaxon.command.incident.updates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.OfHistory;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import org.jspecify.annotations.Nullable;

/**
 * Tell one audience how it stands; where the policy sets a cadence, with a promise when the next update comes.
 *
 * @param sourceStatus the label it had at the source
 */
record PublishUpdate(
        @JsonUnwrapped UpdateBody update,
        @OfHistory @Nullable String sourceStatus) implements IncidentVerb {

    static final Verb<PublishUpdate> VERB = OnIncident.post("updates", PublishUpdate.class)
            .called("Update", "publish")
            .needs(Scope.PUBLISH)
            .creates()
            .told(PublishUpdate::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        UpdateDraft draft = update.draft(new UpdateId(moment.id()), UpdateKind.REGULAR);
        Publication publication = Publication.of(draft, state, policy, moment.claim(), "");
        return Decision.<IncidentEvent>of(publication.event()).warning(publication.warnings());
    }

    private static Decision<IncidentEvent> told(Told<PublishUpdate> line) {
        return Decision.of(Publication.told(
                line.inside(PublishUpdate::update),
                new UpdateId(line.id()),
                UpdateKind.REGULAR,
                line.get(PublishUpdate::sourceStatus),
                line.state(),
                line.claim(),
                ""));
    }
}
