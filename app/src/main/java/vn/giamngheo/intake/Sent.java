package vn.giamngheo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import vn.giamngheo.households.workbook.SheetKind;

/** Finds out what the files are that a person sent: one workbook, or tables by the names of their files. */
public sealed interface Sent {

    /** Files that can be read. */
    record Files(List<Upload> uploads) implements Sent {}

    /** Nothing was sent. */
    record Nothing() implements Sent {}

    /** A table whose kind its name does not tell, or that was sent twice. */
    record Unclear(String name) implements Sent {}

    /** Households without members, or members without households. */
    record Half() implements Sent {}

    /** The files of a request. */
    static Sent of(List<MultipartFile> files) {
        List<MultipartFile> given = files.stream()
                .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                .toList();
        if (given.isEmpty()) {
            return new Nothing();
        }
        if (given.size() == 1
                && !name(given.getFirst()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return new Files(List.of(upload(Upload.WORKBOOK, given.getFirst())));
        }
        List<Upload> uploads = new ArrayList<>();
        Set<SheetKind> kinds = new HashSet<>();
        for (MultipartFile file : given) {
            String name = name(file);
            int dot = name.lastIndexOf('.');
            SheetKind kind = SheetKind.of(dot < 0 ? name : name.substring(0, dot));
            if (kind == null || !kinds.add(kind)) {
                return new Unclear(name);
            }
            uploads.add(upload(kind.name(), file));
        }
        return kinds.contains(SheetKind.HOUSEHOLDS) == kinds.contains(SheetKind.MEMBERS)
                ? new Files(uploads)
                : new Half();
    }

    private static Upload upload(String kind, MultipartFile file) {
        try {
            return new Upload(kind, name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the name, bounded; what a browser sends is not believed further. */
    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null) {
            return "";
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return last.length() > 120 ? last.substring(last.length() - 120) : last;
    }
}
