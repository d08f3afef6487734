package nl.kleurplaat.partnership;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.analysis.partnership.Conversation;
import nl.kleurplaat.browse.ThingView;
import nl.kleurplaat.practice.Dialogue;
import nl.kleurplaat.practice.Meeting;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** What partners talk about as the API shows it. */
record ConversationView(Snapshot snapshot, Conversation it) {

    public @Nullable String registered() {
        return it.registered();
    }

    public @Nullable Boolean onlyBusiness() {
        return it.onlyBusiness();
    }

    public List<ThingView<Dialogue>> dialogues() {
        return ThingView.all(snapshot, it.those(Dialogue.class));
    }

    public List<ThingView<Meeting>> meetings() {
        return ThingView.all(snapshot, it.those(Meeting.class));
    }

    public int business() {
        return it.business();
    }

    public int content() {
        return it.content();
    }

    public @Nullable LocalDate lastContent() {
        return it.lastContent();
    }
}
