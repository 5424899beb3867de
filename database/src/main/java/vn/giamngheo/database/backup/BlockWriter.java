package vn.giamngheo.database.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/** Writes the blocks of a backup and the checksum at its end. */
final class BlockWriter implements AutoCloseable {

    private final MessageDigest digest = sha256();
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final byte[] stored = new byte[Block.LARGEST + Block.LARGEST / 1000 + 64];
    private final DataOutputStream out;

    BlockWriter(OutputStream file) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 18));
        out.write((Block.FIRST_WORD + Block.FORMAT + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void writeJson(Block.Kind kind, Object value) throws IOException {
        byte[] json = Json.write(value);
        write(kind, json, json.length);
    }

    void write(Block.Kind kind, byte[] plain, int length) throws IOException {
        if (length > Block.LARGEST) {
            throw new IllegalArgumentException(kind + " of " + length + " bytes");
        }
        deflater.reset();
        deflater.setInput(plain, 0, length);
        deflater.finish();
        int size = deflater.deflate(stored);
        if (!deflater.finished()) {
            throw new IllegalStateException("deflated beyond bounds");
        }
        out.writeByte(kind.letter());
        out.writeInt(size);
        out.writeInt(length);
        out.writeInt(checksum(kind.letter(), size, length, stored));
        out.write(stored, 0, size);
    }

    /** Writes the checksum of the whole. */
    void finish() throws IOException {
        out.flush();
        byte[] sum = digest.digest();
        out.write(sum);
        out.flush();
    }

    @Override
    public void close() {
        deflater.end();
    }

    static int checksum(byte kind, int storedLength, int plainLength, byte[] stored) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(9)
                .put(kind)
                .putInt(storedLength)
                .putInt(plainLength)
                .flip());
        crc.update(stored, 0, storedLength);
        return (int) crc.getValue();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
