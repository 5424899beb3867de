package vn.giamngheo.households.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A result file and, where it is wanted, a file of errors: both appear whole, or none. */
public final class OutputFiles implements AutoCloseable {

    private final OutputFile first;
    private final @Nullable OutputFile second;

    /** Opens both for writing; missing parent folders are made. */
    public OutputFiles(Path first, @Nullable Path second) {
        this.first = OutputFile.open(first);
        try {
            this.second = second == null ? null : OutputFile.open(second);
        } catch (UnusableFile e) {
            this.first.close();
            throw e;
        }
    }

    /** Refuses to write one file twice or over a file that is read. */
    public static void refuseCollision(Path first, @Nullable Path second, Path... inputs) {
        for (Path input : inputs) {
            refuse(first, input, FileFault.OUT_IS_INPUT);
            if (second != null) {
                refuse(second, input, FileFault.OUT_IS_INPUT);
            }
        }
        if (second != null && !OutputFile.direct(first)) {
            refuse(second, first, FileFault.OUT_TWICE);
        }
    }

    /** Takes the bytes of the result. */
    public Consumer<byte[]> first() {
        return first::write;
    }

    /** Takes the bytes of the errors, or null where no such file is wanted. */
    public @Nullable Consumer<byte[]> second() {
        return second == null ? null : second::write;
    }

    /** Puts both in their places. */
    public void commit() {
        first.finish();
        if (second != null) {
            second.finish();
            second.commit();
        }
        first.commit();
    }

    @Override
    public void close() {
        try {
            first.close();
        } finally {
            if (second != null) {
                second.close();
            }
        }
    }

    private static void refuse(Path output, Path other, FileFault fault) {
        if (same(output, other)) {
            throw new UnusableFile(fault, output.toString(), 0);
        }
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize())
                    || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
