package dev.klaxon.command.incident.briefs;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brief executives. */
public record PublishBrief(
        IncidentId incidentId,
        BriefId briefId,
        @Nullable Text status,
        List<Text> risks,
        List<Ask> asks,
        @Nullable Eta eta,
        List<BriefCustomer> customers) {

    public PublishBrief {
        risks = List.copyOf(risks);
        asks = List.copyOf(asks);
        customers = List.copyOf(customers);
    }

    /** All that executives will read. */
    List<String> texts() {
        return Stream.of(
                        Stream.of(status),
                        risks.stream(),
                        asks.stream().map(Ask::text),
                        customers.stream().map(BriefCustomer::note))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .map(Text::toString)
                .toList();
    }
}
