package vn.giamngheo.households.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table on its way to the disk; each row of the sheet is the line of the same number. */
final class SheetSpool implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final StringBuilder row = new StringBuilder(1_024);
    private int line = 1;

    SheetSpool(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    /** Writes the cells of a row; rows between the last one and this stay blank lines. */
    void row(int number, String[] cells, int count) throws IOException {
        for (; line < number; line++) {
            out.write('\n');
        }
        row.setLength(0);
        for (int at = 0; at < count; at++) {
            if (at > 0) {
                row.append(',');
            }
            cell(cells[at]);
        }
        row.append('\n');
        line++;
        out.write(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void cell(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
            row.append(text);
            return;
        }
        row.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
