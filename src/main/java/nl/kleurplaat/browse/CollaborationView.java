package nl.kleurplaat.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.kleurplaat.api.GlobalId;
import nl.kleurplaat.network.Keys;
import nl.kleurplaat.snapshot.Collaboration;
import nl.kleurplaat.snapshot.Days;
import nl.kleurplaat.snapshot.Involvements;
import nl.kleurplaat.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A collaboration as the API shows it.
 *
 * @param row of those who are in it
 * @param type what its id says it is
 */
public record CollaborationView(
        Snapshot snapshot, Collaboration it, Involvements participants, Involvements speakers, int row, String type)
        implements HeldView {

    public CollaborationView(Snapshot snapshot, int place) {
        this(
                snapshot,
                snapshot.collaborations().get(place),
                snapshot.participations(),
                snapshot.representations(),
                place,
                "Collaboration");
    }

    /**
     * One that is not in the record but only in a what-if. Its id differs from that of anything in the record, and leads
     * nowhere.
     *
     * @param participants organisations, in one row
     * @param speakers stakeholders, in one row
     */
    public static CollaborationView planned(
            Snapshot snapshot, Collaboration it, Involvements participants, Involvements speakers) {
        return new CollaborationView(snapshot, it, participants, speakers, 0, "PlannedCollaboration");
    }

    @Override
    public String id() {
        return new GlobalId(type, key()).toString();
    }

    /** The participations that are there on a day; on null at any time. */
    public List<Participation> participations(@Nullable LocalDate asOf) {
        IntStream taken = there(participants, asOf);
        return taken.mapToObj(this::participation).toList();
    }

    private Participation participation(int i) {
        return new Participation(
                new OrganisationView(snapshot, participants.who()[i]),
                this,
                participants.words()[i],
                Days.date(participants.from()[i]),
                Days.date(participants.until()[i]),
                participants.versions()[i]);
    }

    /** The numbers of the representations that are there on a day; on null at any time. */
    public IntStream spoken(@Nullable LocalDate asOf) {
        return there(speakers, asOf);
    }

    /** The representation of this number, which is one of this collaboration. */
    public Representation representation(int i) {
        return new Representation(
                new StakeholderView(snapshot, speakers.who()[i]),
                this,
                (OrganisationView) NodeViews.at(snapshot, "Organisation", speakers.organisation(i)),
                speakers.words()[i],
                Days.date(speakers.from()[i]),
                Days.date(speakers.until()[i]),
                speakers.versions()[i]);
    }

    private IntStream there(Involvements involvements, @Nullable LocalDate asOf) {
        if (asOf == null) {
            return involvements.row(row);
        }
        int day = Days.start(asOf);
        return it.start() <= day && day <= it.end()
                ? involvements.row(row).filter(i -> involvements.isOn(i, day))
                : IntStream.empty();
    }

    /** An organisation's part. */
    public record Participation(
            OrganisationView organisation,
            CollaborationView collaboration,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int version) {

        public String key() {
            return Keys.participation(collaboration.key(), organisation.key(), role, from);
        }
    }

    /** Who speaks for whom. */
    public record Representation(
            StakeholderView stakeholder,
            CollaborationView collaboration,
            @Nullable OrganisationView organisation,
            @Nullable String mandate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int version) {

        public String key() {
            return Keys.representation(
                    collaboration.key(), stakeholder.key(), organisation == null ? null : organisation.key(), from);
        }
    }
}
