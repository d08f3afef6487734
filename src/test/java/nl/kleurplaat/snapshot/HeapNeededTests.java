package nl.kleurplaat.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kleurplaat.api.TestTexts;
import org.junit.jupiter.api.Test;

class HeapNeededTests {

    @Test
    void saysWhatHeapTheRecordNeeds() {
        var sentence = HeapNeeded.tooLittle(1_000_000, 512L << 20).orElseThrow();

        assertThat(TestTexts.dutch(sentence))
                .isEqualTo("Het geheugen is krap: voor 1.000.000 deelnames is ongeveer 848 MB nodig en er is 512 MB."
                        + " Start Kleurplaat opnieuw met java -Xmx848m -jar en daarachter de naam van het bestand.");
        assertThat(TestTexts.english(sentence))
                .isEqualTo("There is little memory: 1,000,000 participations take about 848 MB and there are 512 MB."
                        + " Start Kleurplaat again with java -Xmx848m -jar and then the name of the file.");
    }

    @Test
    void isSilentWhereItIsEnough() {
        assertThat(HeapNeeded.tooLittle(1_000_000, 848L << 20)).isEmpty();
        assertThat(HeapNeeded.tooLittle(0, 180L << 20)).isEmpty();
        assertThat(HeapNeeded.tooLittle(0, (180L << 20) - 1)).isPresent();
    }
}
