package vn.giamngheo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes files of given sizes into a folder. */
public final class WriteBaseline {

    private static final int BUFFER = 1 << 20;

    private WriteBaseline() {}

    /** {@code FOLDER SIZE…}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        byte[] buffer = new byte[BUFFER];
        Arrays.fill(buffer, (byte) 'x');
        for (int i = 1; i < arguments.length; i++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("file" + i))) {
                for (long rest = Long.parseLong(arguments[i]); rest > 0; rest -= BUFFER) {
                    out.write(buffer, 0, (int) Math.min(BUFFER, rest));
                }
            }
        }
    }
}
