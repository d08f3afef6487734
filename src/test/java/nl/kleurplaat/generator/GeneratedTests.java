package nl.kleurplaat.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class GeneratedTests {

    @Test
    void holdsExactlyWhatIsAskedFor() {
        check(Generated.region(1));
        check(Generated.soundRegion(1));
    }

    @Test
    void drawsOtherSizes() {
        Size small = new Size(60, 150, 300, 900, 250, 3, 1, 2, 1);
        for (int seed = 0; seed < 20; seed++) {
            check(Generated.of(new Parameters(small, seed, true, true)));
        }
    }

    @Test
    void drawsACountry() {
        Generated country = Generated.country(1);
        check(country);
        assertThat(sizes(country).filter(size -> size == 2).count()).isGreaterThan(150_000);
        assertThat(sizes(country).filter(size -> size > 30).count()).isBetween(300L, 3_000L);
    }

    /** Read off on the first machine: another one that draws otherwise fails here. */
    @Test
    void isTheSameOnEveryMachine() throws IOException {
        assertThat(checksum(Generated.region(7))).isEqualTo(3081882579L);
    }

    @Test
    void differsBySeed() throws IOException {
        List<Generated> some = IntStream.range(0, 5).mapToObj(Generated::region).toList();
        assertThat(some.stream().map(Generated::planted).distinct()).hasSize(5);
        assertThat(checksum(some.get(0))).isNotEqualTo(checksum(some.get(1)));
    }

    @Test
    void namesNobodyWhoExists() {
        Generated region = Generated.region(2);
        Stream<String> names = Stream.of(
                        region.regions().stream(),
                        IntStream.range(0, region.organisations().count()).mapToObj(region.organisations()::name),
                        IntStream.range(0, region.stakeholders().count()).mapToObj(region.stakeholders()::name),
                        IntStream.range(0, region.collaborations().count()).mapToObj(region.collaborations()::name))
                .flatMap(s -> s);
        assertThat(names)
                .allMatch(name -> name.matches(".*\\d \\(voorbeeld\\)"))
                .doesNotHaveDuplicates();
    }

    @Test
    void ordersDomainsByKey() {
        assertThat(Field.ALL).extracting(Field::key).isSorted();
    }

    @Test
    void plantsGapsThatNoOrganisationFills() {
        for (int seed = 0; seed < 50; seed++) {
            Generated region = Generated.region(seed);
            int[] strangers = Planted.strangers(region.planted().gaps());
            for (int o = 0; o < region.organisations().count(); o++) {
                int set = region.organisations().set(o);
                assertThat(set & strangers[set]).isZero();
            }
        }
    }

    private static void check(Generated generated) {
        Size size = generated.parameters().size();
        assertThat(generated.organisations().count()).isEqualTo(size.organisations());
        assertThat(generated.stakeholders().count()).isEqualTo(size.stakeholders());
        assertThat(generated.collaborations().count()).isEqualTo(size.collaborations());
        assertThat(generated.representations().count()).isEqualTo(size.representations());
        assertThat(generated.participations().count()).isEqualTo(size.participations());
        assertThat(sizes(generated).sum()).isEqualTo(size.participations());
        assertThat(sizes(generated).min()).hasValue(2);
        assertThat(sizes(generated).max().orElse(0)).isBetween(size.largest() / 2, size.largest());
        boolean planted = generated.parameters().gaps();
        assertThat(generated.planted().gaps()).hasSize(planted ? size.gaps() : 0);
        assertThat(generated.planted().bridges()).hasSize(planted ? size.bridges() : 0);
        for (int c = 0; c < size.collaborations(); c++) {
            int[] members = Arrays.copyOfRange(
                    generated.participations().organisation(),
                    generated.collaborations().offsets()[c],
                    generated.collaborations().offsets()[c + 1]);
            assertThat(Arrays.stream(members).distinct().count()).isEqualTo(members.length);
        }
    }

    private static IntStream sizes(Generated generated) {
        int[] offsets = generated.collaborations().offsets();
        return IntStream.range(0, generated.collaborations().count()).map(c -> offsets[c + 1] - offsets[c]);
    }

    private static long checksum(Generated generated) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CsvZip.write(generated, bytes);
        var checksum = new CRC32();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                checksum.update(zip.readAllBytes());
            }
        }
        return checksum.getValue();
    }
}
