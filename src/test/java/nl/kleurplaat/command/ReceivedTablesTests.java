package nl.kleurplaat.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables come in whole, or what is in the folder stays. */
class ReceivedTablesTests {

    private static final List<String> TABLES =
            List.of("collaborations", "domains", "organisations", "participations", "representations", "stakeholders");

    @TempDir
    private Path folder;

    @Test
    void allOfThemAreKept() throws IOException {
        CommandRun run = received(zip(TABLES));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(names())
                .containsExactlyElementsOf(
                        TABLES.stream().map(it -> it + ".parquet").toList());
    }

    @Test
    void whereOneIsMissingOrTooManyNoneIsKept() throws IOException {
        Files.writeString(folder.resolve("domains.parquet"), "before");
        List<String> more = new ArrayList<>(TABLES);
        more.add("keys");
        for (byte[] zip : List.of(zip(TABLES.subList(0, 5)), zip(more), zip(List.of()))) {
            refused(zip);
        }
    }

    @Test
    void aZipThatBreaksOffIsRefused() throws IOException {
        Files.writeString(folder.resolve("domains.parquet"), "before");
        byte[] zip = zip(TABLES);
        for (int length : new int[] {0, 10, zip.length / 4, zip.length / 2}) {
            refused(Arrays.copyOf(zip, length));
        }
    }

    private void refused(byte[] zip) throws IOException {
        CommandRun run = received(zip);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("did not come in whole");
        assertThat(names()).containsExactly("domains.parquet");
        assertThat(folder.resolve("domains.parquet")).hasContent("before");
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private static byte[] zip(List<String> tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String table : tables) {
                zip.putNextEntry(new ZipEntry(table + ".parquet"));
                zip.write(new byte[100]);
            }
        }
        return bytes.toByteArray();
    }

    private CommandRun received(byte[] zip) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/networks/export.parquet", exchange -> {
            exchange.sendResponseHeaders(200, zip.length == 0 ? -1 : zip.length);
            exchange.getResponseBody().write(zip);
            exchange.close();
        });
        server.start();
        try {
            return CommandRun.of(
                    "export",
                    "--parquet",
                    folder.toString(),
                    "--at",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--lang",
                    "en");
        } finally {
            server.stop(0);
        }
    }
}
