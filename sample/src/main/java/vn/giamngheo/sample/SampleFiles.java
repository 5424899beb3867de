package vn.giamngheo.sample;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The files of one order: written under other names and moved into place together at the end, or not at all. */
final class SampleFiles implements Closeable {

    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final List<String> names = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private final List<OutputStream> streams = new ArrayList<>();
    private final Thread atExit = new Thread(this::remove);

    /** Makes the folder where it is missing. */
    SampleFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** A new file, seen under its name only after {@link #finish}. */
    OutputStream open(String name) throws IOException {
        Path part = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        parts.add(part);
        names.add(name);
        OutputStream stream = new BufferedOutputStream(
                Files.newOutputStream(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                BUFFER);
        streams.add(stream);
        return stream;
    }

    /** Closes all files and puts them in place. */
    void finish() throws IOException {
        for (OutputStream stream : streams) {
            stream.close();
        }
        for (String name : names) {
            if (Files.isDirectory(folder.resolve(name))) {
                throw new IOException(folder.resolve(name) + " is a folder");
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Files.move(
                    parts.get(i),
                    folder.resolve(names.get(i)),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away what was not finished. */
    @Override
    public void close() {
        for (OutputStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                // The file is removed below; why it could not be written has been said already.
                continue;
            }
        }
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending: the hook itself is at work.
            return;
        }
    }

    private void remove() {
        for (Path part : parts) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // Nothing more can be done for this one.
                continue;
            }
        }
    }
}
