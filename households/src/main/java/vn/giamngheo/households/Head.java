package vn.giamngheo.households;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.households.csv.CsvHead;
import vn.giamngheo.households.csv.CsvSource;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.UnusableFile;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Sheet;

/** The head of a household or member file: what each of its columns means. */
final class Head {

    private final CsvSource source;
    private final Sheet sheet;
    private final byte delimiter;
    private final List<String> headings;
    private final List<Meaning> meanings = new ArrayList<>();
    private final int[] places;

    private Head(CsvSource source, Sheet sheet, CsvHead head) {
        this.source = source;
        this.sheet = sheet;
        this.delimiter = head.delimiter();
        this.headings = head.headings();
        this.places = new int[sheet.size()];
        Arrays.fill(places, -1);
        Set<Object> seen = new LinkedHashSet<>();
        for (String heading : headings) {
            Meaning meaning = meaning(sheet, heading);
            if (!(meaning instanceof Meaning.Nothing) && !seen.add(meaning)) {
                throw new UnusableFile(FileFault.HEAD_COLUMN_REPEATED, source.name(), 1, heading);
            }
            if (meaning instanceof Meaning.Answer(Column column)) {
                places[column.index()] = meanings.size();
            }
            meanings.add(meaning);
        }
        refuseMissing();
    }

    /** Reads the head of a file; refuses one without the columns that every such file needs. */
    static Head read(CsvSource source, Sheet sheet) {
        return new Head(source, sheet, source.head(heading -> !(meaning(sheet, heading) instanceof Meaning.Nothing)));
    }

    String file() {
        return source.name();
    }

    CsvSource source() {
        return source;
    }

    Sheet sheet() {
        return sheet;
    }

    byte delimiter() {
        return delimiter;
    }

    int size() {
        return meanings.size();
    }

    Meaning meaning(int place) {
        return meanings.get(place);
    }

    String heading(int place) {
        return headings.get(place);
    }

    /** Where the column stands, or -1 where the file does not have it. */
    int place(Column column) {
        return places[column.index()];
    }

    /** The column as written in the head, or its code where the file does not have it. */
    String heading(Column column) {
        int place = places[column.index()];
        return place < 0 ? column.code() : headings.get(place);
    }

    /** Columns that nobody will read. */
    List<Problem> doubts(Terms terms) {
        List<Problem> doubts = new ArrayList<>();
        for (int place = 0; place < meanings.size(); place++) {
            String heading = headings.get(place);
            switch (meanings.get(place)) {
                case Meaning.Nothing nothing -> doubts.add(doubt(Code.COLUMN_UNKNOWN, heading, place));
                case Meaning.Mark mark
                when !terms.indicators().contains(mark.indicator()) ->
                    doubts.add(doubt(Code.INDICATOR_UNKNOWN, heading, place));
                case Meaning.Mark mark -> {}
                case Meaning.Item item -> {}
                case Meaning.Answer answer -> {}
            }
        }
        return doubts;
    }

    private Problem doubt(Code code, String heading, int place) {
        String shown = heading.isEmpty() ? "#" + (place + 1) : heading;
        return new Problem(code, file(), 1, shown, heading, null, List.of(shown));
    }

    private void refuseMissing() {
        List<String> missing = new ArrayList<>();
        for (Column column : sheet.columns()) {
            if (column.required() && place(column) < 0) {
                missing.add(column.code());
            }
        }
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    FileFault.HEAD_COLUMN_MISSING,
                    file(),
                    1,
                    String.join(", ", missing),
                    delimiter == '\t' ? "TAB" : String.valueOf((char) delimiter),
                    shortened(String.join(" | ", headings)));
        }
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static Meaning meaning(Sheet sheet, String heading) {
        Column column = heading.isEmpty() ? null : sheet.find(heading);
        if (column != null) {
            return new Meaning.Answer(column);
        }
        String name = heading.strip().toLowerCase(Locale.ROOT);
        if (sheet == Dictionary.get().household()) {
            String indicator = after(Dictionary.MARK_PREFIX, name);
            if (indicator != null) {
                return new Meaning.Mark(indicator);
            }
            String item = after(Dictionary.ITEM_PREFIX, name);
            if (item != null) {
                return new Meaning.Item(item);
            }
        }
        return new Meaning.Nothing();
    }

    private static @Nullable String after(String prefix, String name) {
        return name.startsWith(prefix) && name.length() > prefix.length() ? name.substring(prefix.length()) : null;
    }

    /** What a column of a file means. */
    sealed interface Meaning {

        /** A question of the dictionary. */
        record Answer(Column column) implements Meaning {}

        /** A deprivation marked by hand. */
        record Mark(String indicator) implements Meaning {}

        /** The chosen option of a score-card's item. */
        record Item(String code) implements Meaning {}

        /** Nothing we know. */
        record Nothing() implements Meaning {}
    }
}
