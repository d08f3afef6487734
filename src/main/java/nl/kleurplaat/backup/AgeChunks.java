package nl.kleurplaat.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/**
 * The content of an encrypted file in the format of age: chunks of 64 KiB that are each authenticated, with their place and
 * whether they are the last, so that none can be changed, left out, moved or cut off.
 */
final class AgeChunks {

    private static final int CHUNK = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 16;

    private final byte[] key;
    private final int mode;
    private long count;

    private AgeChunks(byte[] key, int mode) {
        this.key = key;
        this.mode = mode;
    }

    private byte[] run(byte[] chunk, int length, boolean last) {
        byte[] nonce = ByteBuffer.allocate(AgeKeys.NONCE)
                .putLong(3, count++)
                .put(AgeKeys.NONCE - 1, (byte) (last ? 1 : 0))
                .array();
        try {
            return AgeKeys.cipher(mode, key, nonce).doFinal(chunk, 0, length);
        } catch (AEADBadTagException e) {
            throw BackupLines.damaged();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts what is written. What it goes to is closed with it. */
    static OutputStream encrypting(OutputStream to, Passphrase passphrase) throws IOException {
        return encrypting(to, passphrase, AgeKeys.WORK);
    }

    static OutputStream encrypting(OutputStream to, Passphrase passphrase, int work) throws IOException {
        byte[] fileKey = AgeKeys.newFileKey();
        byte[] nonce = AgeKeys.random(NONCE);
        to.write(AgeKeys.header(fileKey, passphrase, work));
        to.write(nonce);
        return new Closing(to, new AgeChunks(AgeKeys.contentKey(fileKey, nonce), Cipher.ENCRYPT_MODE));
    }

    /**
     * Decrypts what is read.
     *
     * @throws nl.kleurplaat.api.Problem where the passphrase is another one; reading throws it where anything is damaged
     */
    static InputStream decrypting(InputStream from, Passphrase passphrase) throws IOException {
        byte[] fileKey = AgeKeys.fileKey(from, passphrase);
        byte[] nonce = from.readNBytes(NONCE);
        return new Opening(from, new AgeChunks(AgeKeys.contentKey(fileKey, nonce), Cipher.DECRYPT_MODE));
    }

    private static final class Closing extends FilterOutputStream {

        private final AgeChunks chunks;
        private final byte[] open = new byte[CHUNK];
        private int filled;

        Closing(OutputStream to, AgeChunks chunks) {
            super(to);
            this.chunks = chunks;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        /** A full chunk waits until it is known whether it is the last. */
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                if (filled == CHUNK) {
                    flush(false);
                }
                int taken = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, open, filled, taken);
                filled += taken;
                done += taken;
            }
        }

        private void flush(boolean last) throws IOException {
            out.write(chunks.run(open, filled, last));
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            try (OutputStream closed = out) {
                flush(true);
                closed.flush();
            }
        }
    }

    private static final class Opening extends FilterInputStream {

        private final AgeChunks chunks;
        private byte[] open = new byte[0];
        private int taken;
        private boolean ended;

        Opening(InputStream from, AgeChunks chunks) {
            super(from);
            this.chunks = chunks;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (taken == open.length && !ended) {
                next();
            }
            int given = Math.min(length, open.length - taken);
            System.arraycopy(open, taken, bytes, offset, given);
            taken += given;
            return given == 0 && length > 0 ? -1 : given;
        }

        private void next() throws IOException {
            byte[] closed = in.readNBytes(CHUNK + TAG);
            in.mark(1);
            ended = in.read() < 0;
            if (!ended) {
                in.reset();
            }
            open = chunks.run(closed, closed.length, ended);
            taken = 0;
        }

        @Override
        public int available() {
            return open.length - taken;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
