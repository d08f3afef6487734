package nl.kleurplaat.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StreamUtils;
import org.springframework.web.context.request.WebRequest;

/** What is said of a file before it is sent: whether the client has it already, and what it is called. */
public final class SentFile {

    private SentFile() {}

    /**
     * @param asked all that the file depends on, the language included
     * @return whether the client has it; then nothing more is to be sent
     */
    public static boolean isKnown(WebRequest request, HttpServletResponse response, String... asked) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        byte[] all = String.join(" ", asked).getBytes(StandardCharsets.UTF_8);
        // weak: packed or not, it is the same file
        return request.checkNotModified("W/\"" + UUID.nameUUIDFromBytes(all) + "\"");
    }

    /**
     * @param as whether a browser shows it or keeps it
     * @return where it is written to; it stays open when its writer is closed, since a closed answer would look whole where
     *     writing has failed
     */
    public static OutputStream begin(
            HttpServletResponse response, ContentDisposition.Builder as, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, as.filename(name).build().toString());
        return StreamUtils.nonClosing(response.getOutputStream());
    }
}
