package vn.giamngheo.households.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.law.dictionary.Choice;
import vn.giamngheo.law.dictionary.Column;
import vn.giamngheo.law.dictionary.ColumnType;

/** The empty workbook that offices fill: every sheet with its headings, drop-downs in the cells, a sheet of hints. */
public final class Template {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn.giamngheo.households.workbook.workbook", Locale.ROOT);
    private static final int ROWS = 5_000;
    private static final int WIDEST = 40;
    private static final String HEAD_FILL = "E3EEF0";
    private static final String REQUIRED_FILL = "BFDCE0";

    private Template() {}

    /** Writes the workbook. */
    public static void write(OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "GiamNgheo", "1.0")) {
            List<Worksheet> sheets = new ArrayList<>();
            for (SheetKind kind : SheetKind.values()) {
                sheets.add(book.newWorksheet(kind.sheetName()));
            }
            hints(book.newWorksheet(WORDS.getString("sheet.hints")));
            Worksheet lists = book.newWorksheet("_");
            int list = 0;
            for (SheetKind kind : SheetKind.values()) {
                list = columns(sheets.get(kind.ordinal()), kind, lists, list);
            }
            lists.setVisibilityState(VisibilityState.HIDDEN);
        }
    }

    private static int columns(Worksheet sheet, SheetKind kind, Worksheet lists, int first) {
        int list = first;
        for (Column column : kind.dictionary().columns()) {
            int at = column.index();
            String heading = column.heading().vi();
            sheet.value(0, at, heading);
            sheet.style(0, at)
                    .bold()
                    .wrapText(true)
                    .fillColor(column.required() ? REQUIRED_FILL : HEAD_FILL)
                    .set();
            sheet.width(at, Math.min(WIDEST, Math.max(12, heading.length() + 2)));
            List<String> words = words(column);
            if (!words.isEmpty()) {
                for (int row = 0; row < words.size(); row++) {
                    lists.value(row, list, words.get(row));
                }
                Range choices = lists.range(0, list, words.size() - 1, list);
                sheet.range(1, at, ROWS, at)
                        .validateWithList(choices)
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .errorTitle(heading);
                list++;
            }
        }
        sheet.freezePane(1, 1);
        return list;
    }

    private static List<String> words(Column column) {
        return switch (column.type()) {
            case BOOL -> List.of(WORDS.getString("bool.yes"), WORDS.getString("bool.no"));
            case ENUM ->
                column.choices().stream().map(choice -> choice.words().vi()).toList();
            case TEXT, INTEGER, DECIMAL, SET, DATE -> List.of();
        };
    }

    private static void hints(Worksheet sheet) {
        List<String> heads = List.of("sheet", "column", "code", "required", "type", "values");
        for (int at = 0; at < heads.size(); at++) {
            sheet.value(0, at, WORDS.getString("hints." + heads.get(at)));
            sheet.style(0, at).bold().fillColor(HEAD_FILL).set();
            sheet.width(at, at == heads.size() - 1 ? 90 : 26);
        }
        int row = 1;
        for (SheetKind kind : SheetKind.values()) {
            for (Column column : kind.dictionary().columns()) {
                sheet.value(row, 0, kind.sheetName());
                sheet.value(row, 1, column.heading().vi());
                sheet.value(row, 2, column.code());
                sheet.value(row, 3, column.required() ? WORDS.getString("hints.yes") : "");
                sheet.value(row, 4, WORDS.getString("type." + column.type().name()));
                sheet.value(row, 5, values(column));
                row++;
            }
        }
        sheet.freezePane(0, 1);
    }

    private static String values(Column column) {
        boolean set = column.type() == ColumnType.SET;
        return column.choices().stream()
                .map((Choice choice) -> set
                        ? choice.code() + " (" + choice.words().vi() + ")"
                        : choice.words().vi())
                .collect(Collectors.joining("; "));
    }
}
