package dev.klaxon.command.promises;

import dev.klaxon.command.postmortem.PostmortemFolds;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.store.EventIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What is learnt from the incident of a tale, by the minutes of that; {@link #tell} puts both into a store. */
final class Learning {

    private static final Person BO = Person.of("bo", "Bo");

    private final Tale tale;
    private final PostmortemId id = new PostmortemId(EventIds.next());
    private final List<PostmortemEvent> events = new ArrayList<>();
    private final List<PostmortemFolds.Told> history = new ArrayList<>();
    private @Nullable PostmortemState state;
    private int told;

    private Learning(Tale tale) {
        this.tale = tale;
    }

    /** Booked for another minute. */
    static Learning booked(Tale tale, int minute, int scheduledFor) {
        Learning learning = new Learning(tale);
        tale.booked(minute, learning.id);
        return learning.add(
                new PostmortemScheduled(learning.id, tale.incidentId(), tale.at(scheduledFor), BO, tale.claim(minute)));
    }

    PostmortemId id() {
        return id;
    }

    Standing standing() {
        return new Standing(tale.state(), state);
    }

    List<Moment> moments() {
        return Moment.of(tale.history(), history);
    }

    Learning held(int minute) {
        return add(new PostmortemHeld(id, tale.incidentId(), List.of(BO), tale.claim(minute)));
    }

    Learning action(int minute, ActionId action, LocalDate dueOn) {
        return add(new ActionAdded(
                id,
                tale.incidentId(),
                action,
                Text.of("Alert on it"),
                ActionCategory.MONITORING,
                BO,
                dueOn,
                null,
                null,
                tale.claim(minute)));
    }

    Learning moved(int minute, ActionId action, LocalDate dueOn) {
        return add(new ActionDueDateMoved(id, tale.incidentId(), action, dueOn, null, tale.claim(minute)));
    }

    Learning completed(int minute, ActionId action) {
        return add(new ActionCompleted(id, tale.incidentId(), action, null, tale.claim(minute)));
    }

    Learning tell(EventStore store) {
        tale.tell(store);
        List<GenericDomainEventMessage<PostmortemEvent>> news = new ArrayList<>();
        for (; told < events.size(); told++) {
            news.add(new GenericDomainEventMessage<>("Postmortem", id.toString(), told, events.get(told)));
        }
        store.publish(news);
        return this;
    }

    private Learning add(PostmortemEvent event) {
        events.add(event);
        state = PostmortemState.next(state, new UUID(2, events.size()), event);
        history.add(new PostmortemFolds.Told(tale.recordedAt(), state));
        return this;
    }
}
