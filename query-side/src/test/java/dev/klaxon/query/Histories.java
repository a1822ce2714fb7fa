package dev.klaxon.query;

import dev.klaxon.events.Event;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.recount.History;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** Histories drawn by lot, as the log takes them. */
public final class Histories {

    private Histories() {}

    private record Stream(int begin, List<Log.Entry> entries) {

        boolean goesOnAt(int turn) {
            return turn >= begin && turn - begin < entries.size();
        }
    }

    /** All events of these histories: of each stream the next one in turn, of a post-mortem once it is linked. */
    public static List<Log.Entry> inTurn(List<History> histories) {
        List<Stream> streams = new ArrayList<>();
        int all = 0;
        for (History history : histories) {
            for (History.Incident incident : history.incidents()) {
                String id =
                        incident.events().firstEntry().getValue().incidentId().toString();
                List<Log.Entry> own = entries("Incident", id, incident.events());
                streams.add(new Stream(0, own));
                all += own.size();
                if (!incident.postmortem().isEmpty()) {
                    String postmortem = incident.postmortem()
                            .firstEntry()
                            .getValue()
                            .postmortemId()
                            .toString();
                    List<Log.Entry> learnt = entries("Postmortem", postmortem, incident.postmortem());
                    streams.add(new Stream(linked(own), learnt));
                    all += learnt.size();
                }
            }
        }
        List<Log.Entry> inTurn = new ArrayList<>();
        for (int turn = 0; inTurn.size() < all; turn++) {
            for (Stream stream : streams) {
                if (stream.goesOnAt(turn)) {
                    inTurn.add(stream.entries().get(turn - stream.begin()));
                }
            }
        }
        return inTurn;
    }

    private static int linked(List<Log.Entry> own) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).event() instanceof PostmortemLinked) {
                return i;
            }
        }
        throw new IllegalArgumentException("A post-mortem is linked to its incident");
    }

    private static List<Log.Entry> entries(String type, String stream, SequencedMap<UUID, ? extends Event> events) {
        List<Log.Entry> entries = new ArrayList<>();
        events.forEach((id, event) -> entries.add(new Log.Entry(id, type, stream, entries.size(), event)));
        return entries;
    }
}
