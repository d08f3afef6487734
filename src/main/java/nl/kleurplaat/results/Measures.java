package nl.kleurplaat.results;

import java.util.BitSet;
import java.util.List;
import nl.kleurplaat.analysis.bridges.Separation;
import nl.kleurplaat.analysis.connections.GroupConnection;
import nl.kleurplaat.analysis.connections.GroupConnections;
import nl.kleurplaat.analysis.consortia.ConsortiumTies;
import nl.kleurplaat.analysis.coverage.Coverage;
import nl.kleurplaat.analysis.departures.Departures;
import nl.kleurplaat.analysis.departures.Mandates;
import nl.kleurplaat.analysis.departures.VacantRoles;
import nl.kleurplaat.analysis.drawing.GroupColours;
import nl.kleurplaat.analysis.introductions.Acquainted;
import nl.kleurplaat.analysis.matrix.GroupTies;
import nl.kleurplaat.analysis.matrix.Shared;
import nl.kleurplaat.analysis.measures.Betweenness;
import nl.kleurplaat.analysis.measures.Betweenness.AcrossGroups;
import nl.kleurplaat.analysis.measures.Brokerage;
import nl.kleurplaat.analysis.measures.Clustering;
import nl.kleurplaat.analysis.measures.Components;
import nl.kleurplaat.analysis.measures.Cores;
import nl.kleurplaat.analysis.measures.CutPoints;
import nl.kleurplaat.analysis.measures.Degrees;
import nl.kleurplaat.analysis.measures.EiIndex;
import nl.kleurplaat.analysis.measures.Harmonic;
import nl.kleurplaat.analysis.measures.PageRank;
import nl.kleurplaat.analysis.measures.Participation;
import nl.kleurplaat.analysis.measures.StructuralHoles;
import nl.kleurplaat.analysis.measures.Summary;
import nl.kleurplaat.analysis.since.TieDays;

/** The questions that nothing has to be said with. */
public final class Measures {

    private Measures() {}

    /** The primary group of each actor, or -1. */
    public static final Question<int[]> PRIMARIES =
            (seen, effort) -> seen.network().groups().primaries();

    public static final Question<GroupColours> GROUP_COLOURS = (seen, effort) -> GroupColours.of(
            seen.snapshot(), seen.lens().groupBy(), seen.network().groups());

    public static final Question<Degrees> DEGREES = (seen, effort) -> Degrees.of(seen.ties());

    public static final Question<Components> COMPONENTS = (seen, effort) -> Components.of(seen.ties());

    public static final Question<CutPoints> CUT_POINTS = (seen, effort) -> CutPoints.of(seen.ties());

    public static final Question<Clustering> CLUSTERING = (seen, effort) -> Clustering.of(seen.ties());

    public static final Question<Betweenness> BETWEENNESS = (seen, effort) -> Betweenness.of(seen.ties(), effort);

    /** At any size: of a large network it takes hours. */
    public static final Question<Betweenness> EXACT_BETWEENNESS =
            (seen, effort) -> Betweenness.exact(seen.ties(), effort);

    public static final Question<Harmonic> HARMONIC = (seen, effort) -> Harmonic.of(seen.ties(), effort);

    public static final Question<PageRank> PAGE_RANK = (seen, effort) -> PageRank.of(seen.ties());

    public static final Question<Cores> CORES = (seen, effort) -> Cores.of(seen.ties());

    public static final Question<StructuralHoles> STRUCTURAL_HOLES = (seen, effort) -> StructuralHoles.of(seen.ties());

    public static final Question<Participation> PARTICIPATION =
            (seen, effort) -> Participation.of(seen.ties(), seen.get(PRIMARIES));

    public static final Question<EiIndex> EI_INDEX = (seen, effort) -> EiIndex.of(seen.ties(), seen.get(PRIMARIES));

    public static final Question<Brokerage> BROKERAGE =
            (seen, effort) -> Brokerage.of(seen.ties(), seen.get(PRIMARIES));

    public static final Question<AcrossGroups> ACROSS_GROUPS =
            (seen, effort) -> Betweenness.acrossGroups(seen.ties(), seen.get(PRIMARIES), effort);

    public static final Question<Separation> SEPARATION =
            (seen, effort) -> Separation.of(seen.ties(), seen.get(PRIMARIES));

    public static final Question<Summary> SUMMARY = (seen, effort) -> Summary.of(
            seen.network(),
            seen.get(COMPONENTS),
            seen.get(CUT_POINTS),
            seen.get(CLUSTERING),
            seen.get(EI_INDEX),
            seen.get(PRIMARIES));

    public static final Question<TieDays> TIE_DAYS =
            (seen, effort) -> TieDays.of(seen.snapshot(), seen.lens(), seen.network());

    public static final Question<GroupTies> GROUP_TIES = (seen, effort) -> GroupTies.of(seen.network());

    public static final Question<Shared> SHARED = (seen, effort) ->
            Shared.of(seen.snapshot(), seen.network(), seen.lens().groupBy());

    public static final Question<List<ConsortiumTies>> CONSORTIA =
            (seen, effort) -> ConsortiumTies.all(seen.snapshot(), seen.lens(), seen.network());

    public static final Question<Coverage> COVERAGE =
            (seen, effort) -> Coverage.of(seen.snapshot(), seen.lens(), seen.network());

    /** How firmly every two groups hang together. */
    public static final Question<List<GroupConnection>> GROUP_CONNECTIONS =
            (seen, effort) -> GroupConnections.of(seen.network(), effort);

    /** By collaboration of the network, the actors with somebody who has a mandate in it. */
    public static final Question<List<BitSet>> MANDATES =
            (seen, effort) -> Mandates.of(seen.snapshot(), seen.lens(), seen.network());

    /** To be asked which roles nobody has any more when some leave. */
    public static final Question<VacantRoles> VACANT_ROLES =
            (seen, effort) -> new VacantRoles(seen.snapshot(), seen.lens(), seen.network(), seen.get(MANDATES));

    /** What came of bringing actors together. */
    public static final Question<Acquainted> ACQUAINTED = (seen, effort) -> new Acquainted(
            seen.snapshot(), seen.lens(), seen.network(), seen.network().asOf());

    /** To be asked what is lost when some leave. */
    static final Question<Departures> DEPARTURES = (seen, effort) -> new Departures(
            seen.network(), seen.get(MANDATES), seen.get(COMPONENTS), seen.get(HARMONIC), seen.get(ACQUAINTED));
}
