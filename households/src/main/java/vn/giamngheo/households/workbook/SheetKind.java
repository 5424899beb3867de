package vn.giamngheo.households.workbook;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.law.dictionary.Dictionary;
import vn.giamngheo.law.dictionary.Folding;
import vn.giamngheo.law.dictionary.Sheet;

/** The sheets of a workbook that are read; their names stand in {@code workbook.properties}. */
public enum SheetKind {
    /** Hộ. */
    HOUSEHOLDS,
    /** Thành viên. */
    MEMBERS,
    /** Đơn vị. */
    UNITS,
    /** Diễn biến. */
    LEDGER;

    private static final ResourceBundle NAMES =
            ResourceBundle.getBundle("vn.giamngheo.households.workbook.workbook", Locale.ROOT);

    /** The name of the sheet. */
    public String sheetName() {
        return NAMES.getString("sheet." + name());
    }

    /** The questions that its columns answer. */
    public Sheet dictionary() {
        return switch (this) {
            case HOUSEHOLDS -> Dictionary.get().household();
            case MEMBERS -> Dictionary.get().member();
            case UNITS -> Dictionary.get().unit();
            case LEDGER -> Dictionary.get().ledger();
        };
    }

    /** The kind that a name means, with or without accents, or the name of its CSV file. */
    public static @Nullable SheetKind of(String name) {
        String folded = Folding.fold(name);
        for (SheetKind each : values()) {
            if (folded.equals(Folding.fold(each.sheetName()))
                    || folded.equals(each.name().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        return null;
    }
}
