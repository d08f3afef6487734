package nl.kleurplaat.analysis.consortia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.kleurplaat.analysis.Wording;
import nl.kleurplaat.api.TestTexts;
import nl.kleurplaat.lens.Change;
import nl.kleurplaat.lens.Seen;
import nl.kleurplaat.snapshot.Records;
import org.junit.jupiter.api.Test;

class ConsortiumTiesTests {

    private static Records records() {
        return new Records()
                .organisation("con", "kind=Consortium")
                .organisation("part", "parent=con")
                .organisation("part-of-part", "parent=part")
                .organisation("alone", "kind=consortium")
                .organisation("alone-part", "parent=alone")
                .organisations("a", "b", "c", "d", "out")
                .collaboration("k1", "kind=CONSORTIUM members=con,a,b")
                .collaboration("k2", "kind=consortium members=b,c,d@..2020-12-31")
                .collaboration("k3", "kind=consortium members=out,a end=2025-12-31")
                .collaboration("t1", "kind=tafel members=a,out")
                .collaboration("t2", "kind=tafel members=b,c,out")
                .collaboration("t3", "kind=tafel members=part,a")
                .collaboration("t4", "kind=tafel members=a,c")
                .collaboration("t5", "kind=tafel members=con,c")
                .collaboration("t6", "kind=tafel members=con,c");
    }

    private static List<ConsortiumTies> all(Seen seen) {
        return ConsortiumTies.all(seen.snapshot(), seen.lens(), seen.network());
    }

    private static List<String> members(Seen seen) {
        return all(seen).stream()
                .map(it -> it.key() + ": " + seen.keys(it.members()))
                .toList();
    }

    @Test
    void membersTakePartOrArePartOfAnOrganisationThatDoes() {
        assertThat(members(Seen.of(records())))
                .containsExactly("alone: alone alone-part", "k1: a b con part", "k2: b c");
        assertThat(members(Seen.of(records(), "asOf=2020-06-01")))
                .containsExactly("alone: alone alone-part", "k1: a b con part", "k2: b c d", "k3: a out");
    }

    @Test
    void membersAreMembersAlsoWhereTheLensDoesNotCountTheConsortium() {
        Seen seen = Seen.of(records(), "kinds=tafel");

        assertThat(members(seen)).containsExactly("alone: alone alone-part", "k1: a b con part", "k2: b c");
        assertThat(seen.ties(all(seen).get(1).inside())).isEqualTo("a-part");
    }

    @Test
    void tiesStayInsideOrCrossOrGoToOthers() {
        Seen seen = Seen.of(records());
        ConsortiumTies first = all(seen).get(1);

        assertThat(seen.ties(first.inside())).isEqualTo("a-b a-con a-part b-con");
        assertThat(seen.ties(first.crossing())).as("the heaviest first").isEqualTo("c-con a-c");
        assertThat(first.insideOther()).as("b-c stays inside k2").isEqualTo(1);
        assertThat(first.outside()).as("a-out and b-out").isEqualTo(2);
        assertThat(first.eiIndex()).isEqualTo((2 + 1 + 2 - 4) / 9.0);
        assertThat(seen.keys(first.elsewhere())).isEqualTo("b");
        assertThat(seen.keys(first.onlyInside())).isEqualTo("part");
        ConsortiumTies alone = all(seen).getFirst();
        assertThat(alone.eiIndex()).isNull();
        assertThat(alone.onlyInside()).as("without ties nothing stays inside").isEmpty();
        assertThat(alone.place()).isEqualTo(-1);
    }

    @Test
    void peopleAreMembersWhereTheySpeakOrWorkForTheConsortium() {
        Seen seen = Seen.of(
                new Records()
                        .organisation("con", "kind=consortium")
                        .organisations("a")
                        .organisation("part", "parent=con")
                        .stakeholder("of-a", "organisations=a")
                        .stakeholder("of-con", "organisations=con")
                        .stakeholder("of-part", "organisations=part")
                        .stakeholder("silent", "organisations=a")
                        .collaboration("k", "kind=consortium members=con,a speakers=of-a,of-con"),
                "actors=STAKEHOLDER");

        assertThat(members(seen)).containsExactly("k: of-a of-con of-part");
    }

    @Test
    void followsAWhatIf() {
        Seen seen = Seen.of(
                records(),
                "",
                new Change.RemoveCollaboration("k2"),
                new Change.AddCollaboration("new", "Nieuw", "consortium", List.of(), List.of("out", "d")));

        assertThat(members(seen)).containsExactly("alone: alone alone-part", "k1: a b con part", "new: d out");
        assertThat(all(seen).getLast().planned()).isNotNegative();
        assertThat(seen.ties(all(seen).get(1).crossing())).isEqualTo("a-out b-out");
    }

    @Test
    void agreesWithLookingAtEveryPairOnRandomNetworks() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Records records = new Records();
            IntStream.range(0, 10).forEach(v -> records.organisation("o" + v, ""));
            for (int c = 0; c < 8; c++) {
                Set<String> members = new TreeSet<>();
                IntStream.range(0, 2 + random.nextInt(3)).forEach(i -> members.add("o" + random.nextInt(10)));
                String kind = c < 3 ? "consortium" : "tafel";
                records.collaboration("c" + c, "kind=" + kind + " members=" + String.join(",", members));
            }
            Seen seen = Seen.of(records);
            List<ConsortiumTies> all = all(seen);
            for (ConsortiumTies it : all) {
                int inside = 0;
                int crossing = 0;
                int insideOther = 0;
                int outside = 0;
                for (int t = 0; t < seen.ties().ties(); t++) {
                    int a = seen.ties().tieA()[t];
                    int b = seen.ties().tieB()[t];
                    boolean in = it.members().contains(a);
                    boolean alsoIn = it.members().contains(b);
                    int other = in ? b : a;
                    boolean elsewhere = all.stream().anyMatch(o -> o.members().contains(other));
                    inside += in && alsoIn ? 1 : 0;
                    boolean together = all.stream()
                            .anyMatch(
                                    o -> o.members().contains(a) && o.members().contains(b));
                    crossing += in != alsoIn && elsewhere && !together ? 1 : 0;
                    insideOther += in != alsoIn && together ? 1 : 0;
                    outside += in != alsoIn && !elsewhere ? 1 : 0;
                }
                assertThat(List.of(it.inside().size(), it.crossing().size(), it.insideOther(), it.outside()))
                        .as("seed %d, %s", seed, it.key())
                        .containsExactly(inside, crossing, insideOther, outside);
            }
        }
    }

    @Test
    void thereMayBeNone() {
        assertThat(all(Seen.of(new Records()))).isEmpty();
        assertThat(all(Seen.of(new Records().organisations("a").collaboration("x", "members=a"))))
                .isEmpty();
    }

    @Test
    void saysWhereTheTiesGo() {
        Seen seen = Seen.of(records());
        assertThat(TestTexts.dutch(all(seen).get(1).reason(words(seen))))
                .isEqualTo("naam van k1 heeft 4 leden. Van hun 9 relaties blijven er 4 binnen het consortium, gaan er 2"
                        + " naar leden van andere consortia, en gaan er 2 naar andere partijen. Nog 1 relatie"
                        + " blijft binnen een ander consortium. naam van b is ook lid van een ander consortium."
                        + " naam van part heeft alleen relaties binnen het consortium.");
        assertThat(TestTexts.english(all(seen).getFirst().reason(words(seen))))
                .isEqualTo("naam van alone has 2 members, without ties.");
    }

    private static Wording words(Seen seen) {
        return Wording.of(seen.snapshot(), seen.lens(), seen.network());
    }
}
