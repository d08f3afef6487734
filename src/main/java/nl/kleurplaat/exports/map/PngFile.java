package nl.kleurplaat.exports.map;

import java.io.OutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** The map as pixels, sharp enough for a slide or a page. */
public final class PngFile {

    private static final float SHARPER = 2;

    private PngFile() {}

    /** @param svg what {@link NetworkMap} made */
    public static void write(String svg, OutputStream out) {
        PNGTranscoder transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, NetworkMap.WIDTH * SHARPER);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalStateException("the map cannot be drawn", e);
        }
    }
}
