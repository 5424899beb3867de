package vn.giamngheo.database.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Problem;

/** Reads the blocks of a backup; whatever is not as it was written ends in a {@link DatabaseException} that says where. */
final class BlockReader implements AutoCloseable {

    private static final int SUM = 32;

    private final Path file;
    private final InputStream in;
    private final MessageDigest digest = BlockWriter.sha256();
    private final Inflater inflater = new Inflater(true);
    private long position;
    private String place = "FILE_HEAD";

    BlockReader(Path file) {
        this.file = file;
        try {
            in = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
        } catch (IOException e) {
            throw new DatabaseException(Problem.BACKUP_UNREADABLE, e, file);
        }
    }

    /** Names what is being read, for messages. */
    void at(String place) {
        this.place = place;
    }

    /** Reads the first line; returns the version of the format. */
    int readFirstLine() {
        byte[] word = Block.FIRST_WORD.getBytes(StandardCharsets.US_ASCII);
        byte[] read = readUpTo(word.length);
        if (!java.util.Arrays.equals(word, read)) {
            throw new DatabaseException(Problem.NOT_A_BACKUP, file);
        }
        int version = 0;
        for (int digits = 0; digits < 6; digits++) {
            byte[] next = readUpTo(1);
            if (next.length == 1 && next[0] == '\n' && digits > 0) {
                if (version > Block.FORMAT) {
                    throw new DatabaseException(Problem.BACKUP_NEWER, file, "format " + version);
                }
                return version;
            }
            if (next.length == 0 || next[0] < '0' || next[0] > '9') {
                break;
            }
            version = version * 10 + next[0] - '0';
        }
        throw new DatabaseException(Problem.NOT_A_BACKUP, file);
    }

    /** Reads the next block. */
    Block next() {
        long start = position;
        ByteBuffer head = ByteBuffer.wrap(readAll(Block.HEAD));
        byte letter = head.get();
        int storedLength = head.getInt();
        int plainLength = head.getInt();
        int checksum = head.getInt();
        Block.Kind kind = kind(letter);
        if (kind == null
                || storedLength < 0
                || storedLength > 2 * Block.LARGEST
                || plainLength < 0
                || plainLength > Block.LARGEST) {
            throw damaged(start, Damage.NO_BLOCK);
        }
        byte[] stored = readAll(storedLength);
        if (BlockWriter.checksum(letter, storedLength, plainLength, stored) != checksum) {
            throw damaged(start, Damage.BLOCK_SUM);
        }
        return new Block(kind, inflate(stored, plainLength, start));
    }

    /** Reads a block that must be of one kind. */
    Block next(Block.Kind expected) {
        long start = position;
        Block block = next();
        if (block.kind() != expected) {
            throw damaged(start, Damage.ORDER);
        }
        return block;
    }

    /** Reads a block of JSON. */
    <T> T json(Block.Kind kind, Class<T> type) {
        long start = position;
        Block block = next(kind);
        return json(block, type, start);
    }

    <T> T json(Block block, Class<T> type, long start) {
        try {
            return Json.read(block.plain(), type);
        } catch (tools.jackson.core.JacksonException e) {
            throw damaged(start, Damage.CONTENTS);
        }
    }

    /** Checks the sum of the whole and that nothing follows. */
    void finish() {
        long start = position;
        byte[] computed = digest.digest();
        byte[] written = readAll(SUM);
        if (!MessageDigest.isEqual(computed, written)) {
            throw damaged(start, Damage.FILE_SUM);
        }
        if (readUpTo(1).length > 0) {
            throw damaged(position - 1, Damage.TRAILING_BYTES);
        }
    }

    long position() {
        return position;
    }

    DatabaseException damaged(long where, Damage what) {
        return new DatabaseException(Problem.BACKUP_DAMAGED, file, Long.toString(where), place, what);
    }

    @Override
    public void close() {
        inflater.end();
        try {
            in.close();
        } catch (IOException e) {
            throw new DatabaseException(Problem.BACKUP_UNREADABLE, e, file);
        }
    }

    private byte[] inflate(byte[] stored, int plainLength, long start) {
        byte[] plain = new byte[plainLength];
        inflater.reset();
        inflater.setInput(stored);
        try {
            int length = 0;
            while (length < plainLength && !inflater.finished()) {
                int more = inflater.inflate(plain, length, plainLength - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += more;
            }
            boolean whole = length == plainLength && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
            if (!whole) {
                throw damaged(start, Damage.BLOCK_LENGTH);
            }
            return plain;
        } catch (DataFormatException e) {
            throw damaged(start, Damage.BLOCK_COMPRESSION);
        }
    }

    private byte[] readAll(int length) {
        long start = position;
        byte[] bytes = readUpTo(length);
        if (bytes.length < length) {
            throw damaged(start + bytes.length, Damage.CUT_OFF);
        }
        return bytes;
    }

    private byte[] readUpTo(int length) {
        try {
            byte[] bytes = in.readNBytes(length);
            position += bytes.length;
            digest.update(bytes);
            return bytes;
        } catch (IOException e) {
            throw new DatabaseException(Problem.BACKUP_UNREADABLE, e, file);
        }
    }

    private static Block.@Nullable Kind kind(byte letter) {
        for (Block.Kind kind : Block.Kind.values()) {
            if (kind.letter() == letter) {
                return kind;
            }
        }
        return null;
    }
}
