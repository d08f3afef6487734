package nl.kleurplaat.answering;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Sends an answer for as long as its reader takes it at a pace. One who reads a byte now and then never lets the server
 * wait long enough to be left, and would hold a thread for hours. Only the time that is spent on sending counts.
 */
final class PacedOutput extends ServletOutputStream {

    /** Bytes sent between two looks at the clock. */
    static final int PIECE = 16 << 10;

    /** What everyone gets, and then one second for each of so many bytes. */
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private static final long BYTES_PER_SECOND = 8 << 10;

    private final ServletOutputStream out;
    private final LongSupplier clock;
    private long sent;
    private long spent;

    /** @param clock in nanoseconds */
    PacedOutput(ServletOutputStream out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int piece = Math.min(PIECE, length - done);
            long begin = clock.getAsLong();
            out.write(bytes, from + done, piece);
            spent += clock.getAsLong() - begin;
            done += piece;
            sent += piece;
            if (spent > PATIENCE + Duration.ofSeconds(sent / BYTES_PER_SECOND).toNanos()) {
                throw new IOException("the client takes its answer too slowly");
            }
        }
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
