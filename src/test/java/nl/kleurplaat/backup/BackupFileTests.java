package nl.kleurplaat.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import nl.kleurplaat.api.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files with backups: whole, damaged, encrypted; no database is needed. */
class BackupFileTests {

    private static final int LITTLE_WORK = 4;

    private static final String AGE_FILE =
            "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCA4UE15RmtHclhZdk9UUVFUNng1enVBIDEwCkhRV3dJTTg1WTBzckV2MCts"
                + "ZDR5aGJOd3BaMmdMZU8ranpSR0NGKzA1L2cKLS0tIGlqMkhxSDE4em9sK09yYlZnYlZaRjB0MXovRTVTSWtGbTlUNVVGYjEvTzAK"
                + "UFtHle/+2TA+zFslkXdaMSyNRgnQhohfUwgF1wnduiL5xDj8CA618zsd";

    @TempDir
    Path folder;

    private static Passphrase words(String text) {
        return Objects.requireNonNull(Passphrase.of(null, text));
    }

    private static byte[] backup() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new BackupWriter(bytes);
        writer.line("{\"node\":0,\"labels\":[\"A\"],\"properties\":{\"key\":\"a\"}}");
        writer.line("{\"from\":0,\"to\":0,\"type\":\"T\",\"properties\":{}}");
        writer.end(
                "1",
                "015",
                7,
                new GraphScan.Counted(new TreeMap<>(Map.of("A", 1L)), new TreeMap<>(Map.of("T", 1L)), "00"));
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = AgeChunks.encrypting(bytes, words("open sesam"), LITTLE_WORK)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private BackupFile file(byte[] bytes, @Nullable Passphrase passphrase) throws IOException {
        return new BackupFile(Files.write(folder.resolve("backup"), bytes), passphrase);
    }

    private String refusal(byte[] bytes, @Nullable Passphrase passphrase) throws IOException {
        BackupFile file = file(bytes, passphrase);
        try {
            return "read: " + file.check();
        } catch (Problem e) {
            return e.sentence().key();
        }
    }

    @Test
    void tellsWhatIsInIt() throws IOException {
        List<String> lines = new ArrayList<>();

        BackupManifest manifest = file(backup(), null).read(line -> lines.add(line.toString()));

        assertThat(lines).hasSize(2);
        assertThat(manifest.of("A")).isOne();
        assertThat(manifest.of("B")).isZero();
        assertThat(manifest.version()).isEqualTo(7);
        assertThat(manifest.relationships()).containsExactly(Map.entry("T", 1L));
    }

    @Test
    void anyDamagedByteIsSeen() throws IOException {
        byte[] whole = backup();
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) 0xff;
            assertThat(refusal(damaged, null))
                    .as("byte " + i)
                    .isIn("backup.damaged", "backup.none", "backup.newer-form");
        }
    }

    @Test
    void anyDamagedByteOfAnEncryptedOneIsSeen() throws IOException {
        byte[] whole = encrypted(backup());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            assertThat(refusal(damaged, words("open sesam")))
                    .as("byte " + i)
                    .isIn("backup.damaged", "backup.none", "backup.wrong-passphrase");
        }
    }

    @Test
    void whereverItIsCutOffThatIsSeen() throws IOException {
        byte[] plain = backup();
        byte[] encrypted = encrypted(plain);
        for (int length = 0; length < plain.length; length++) {
            assertThat(refusal(Arrays.copyOf(plain, length), null))
                    .as("cut off at " + length)
                    .isIn("backup.damaged", "backup.none");
        }
        for (int length = 0; length < encrypted.length; length++) {
            assertThat(refusal(Arrays.copyOf(encrypted, length), words("open sesam")))
                    .as("cut off at " + length)
                    .isIn("backup.damaged", "backup.none");
        }
    }

    @Test
    void opensWithItsPassphraseOnly() throws IOException {
        byte[] encrypted = encrypted(backup());

        assertThat(file(encrypted, words("open sesam")).check().version()).isEqualTo(7);
        assertThat(file(encrypted, null).isEncrypted()).isTrue();
        assertThat(refusal(encrypted, words("open sesame"))).isEqualTo("backup.wrong-passphrase");
        assertThat(refusal(encrypted, null)).isEqualTo("backup.encrypted");
        assertThat(new String(encrypted, StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n-> scrypt ")
                .doesNotContain("kleurplaat");
    }

    @Test
    void aFileIsEncryptedWithMuchWork() throws IOException {
        BackupFile file = file(new byte[0], words("open sesam"));

        file.write(new ByteArrayInputStream(backup()));

        assertThat(file.check().version()).isEqualTo(7);
        assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .skip(1)
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).endsWith(" 17"));
    }

    /** Empty, less than a chunk, one, one and a byte, some. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void chunksComeBackAsTheyWere(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);

        byte[] encrypted = encrypted(content);

        try (var open = AgeChunks.decrypting(
                new BufferedInputStream(new ByteArrayInputStream(encrypted)), words("open sesam"))) {
            assertThat(open.readAllBytes()).isEqualTo(content);
        }
    }

    /** What typage, the age of others, made of the text {@code kleurplaat}, with the passphrase {@code open sesam}. */
    @Test
    void opensWhatAnotherProgramEncrypted() throws IOException {
        byte[] theirs = Base64.getDecoder().decode(AGE_FILE);

        try (var open =
                AgeChunks.decrypting(new BufferedInputStream(new ByteArrayInputStream(theirs)), words("open sesam"))) {
            assertThat(new String(open.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("kleurplaat");
        }
    }

    @Test
    void otherFilesAreNoBackups() throws IOException {
        assertThat(refusal("id;name\n".getBytes(StandardCharsets.UTF_8), null)).isEqualTo("backup.none");
        assertThat(refusal(zipped("{}\n"), null)).isEqualTo("backup.none");
        assertThat(refusal(zipped("{\"kleurplaat\":\"backup\",\"form\":2}\n"), null))
                .isEqualTo("backup.newer-form");
        assertThatThrownBy(() -> new BackupFile(folder.resolve("none"), null).check())
                .hasMessageContaining("backup.cannot-read");
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPassphraseIsTheFirstLineOfAFileOrInTheEnvironment() throws IOException {
        Path file = Files.writeString(folder.resolve("words"), "open sesam\nand more\n");

        assertThat(Objects.requireNonNull(Passphrase.of(file, "other")).bytes())
                .asString()
                .isEqualTo("open sesam");
        assertThat(Passphrase.of(null, "")).isNull();
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> Passphrase.of(file, "other")).hasMessageContaining("backup.no-passphrase-in");
    }

    @Test
    void valuesKeepTheirTypes() {
        Map<String, Object> all = new TreeMap<>();
        all.put("text", "a \"b\"\r\n\u2028é\0");
        all.put("whole", Long.MIN_VALUE);
        all.put("broken", 0.1);
        all.put("none", Double.NaN);
        all.put("large", Double.NEGATIVE_INFINITY);
        all.put("yes", true);
        all.put("day", LocalDate.of(2026, 2, 28));
        all.put("moment", ZonedDateTime.parse("2026-10-25T02:30:00.123456789+01:00[Europe/Amsterdam]"));
        all.put("utc", ZonedDateTime.parse("2026-10-25T02:30Z"));
        all.put("local", LocalDateTime.parse("2026-10-25T02:30:00"));
        all.put("clock", LocalTime.parse("02:30:00.000000001"));
        all.put("time", OffsetTime.parse("02:30:00+05:30"));
        all.put("lasts", Values.isoDuration(14, 3, -5, 7).asIsoDuration());
        all.put("flat", Values.point(7203, 1.5, -2).asPoint());
        all.put("high", Values.point(4979, 1.5, -2, 3).asPoint());
        all.put("list", List.of("b", "a"));
        all.put("days", List.of(LocalDate.of(2026, 1, 1)));
        all.put("empty", List.of());

        JsonNode json = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(StoredValues.json(all)));

        Map<String, Object> read = new TreeMap<>(StoredValues.read(json));
        read.replaceAll((name, value) -> value instanceof Value other ? other.asObject() : value);
        assertThat(read).isEqualTo(all);
        byte[] bytes = {0, -1, 127};
        JsonNode ofBytes = JsonMapper.shared()
                .readTree(JsonMapper.shared().writeValueAsString(StoredValues.json(Map.of("bytes", bytes))));
        assertThat(StoredValues.read(ofBytes).get("bytes")).isEqualTo(bytes);
    }

    @Test
    void theHashOfAGraphIsTheSameInAnyOrder() {
        ContentHash one = new ContentHash();
        long a = one.node("a");
        long b = one.node("b");
        one.relationship("r", a, b);
        ContentHash other = new ContentHash();
        other.relationship("r", a, b);
        other.node("b");
        other.node("a");
        ContentHash turned = new ContentHash();
        turned.node("a");
        turned.node("b");
        turned.relationship("r", b, a);

        assertThat(one.hex()).isEqualTo(other.hex()).hasSize(64).isNotEqualTo(turned.hex());
    }
}
