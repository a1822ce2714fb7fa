package dev.klaxon.command.incident.channel;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.Address;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.IncidentEvent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Name the one channel of the incident; a later one takes its place. */
record OpenChannel(
        String kind,

        @Size(max = Address.LONGEST) @Pattern(regexp = Address.FORM, message = Address.FAULT)
        String url) implements IncidentVerb {

    static final Verb<OpenChannel> VERB = OnIncident.put("channel", OpenChannel.class)
            .called("Channel", "open")
            .needs(Scope.RESPOND)
            .told(OpenChannel::told);

    /** Naming the same channel again changes nothing. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        boolean isSame = state.triage()
                .channels()
                .latest()
                .filter(now -> now.kind().equals(kind) && now.url().equals(url))
                .isPresent();
        return isSame ? Decision.none() : Decision.of(new ChannelOpened(state.id(), kind, url, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<OpenChannel> line) {
        OpenChannel channel = line.whole();
        return Decision.of(new ChannelOpened(line.incidentId(), channel.kind, channel.url, line.claim()));
    }
}
