package vn.giamngheo.households.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that a test can say exactly what stands in it. */
public final class RawBook {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private boolean from1904;

    /** A workbook with one sound household. */
    public static RawBook sound() {
        return new RawBook()
                .sheet("Hộ", rows(row(1, "Mã hộ", "Mã đơn vị hành chính", "Thu nhập"), row(2, "H1", "00001", "5")))
                .sheet("Thành viên", members());
    }

    public static String members() {
        return rows(
                row(1, "Mã hộ", "STT thành viên", "Quan hệ với chủ hộ", "Ngày sinh", "Họ và tên"),
                row(2, "H1", "1", "HEAD", "1980", "Lê Văn Tám"));
    }

    /** A sheet with the given XML behind its opening. */
    public RawBook sheet(String name, String inner) {
        return sheet(name, inner, "");
    }

    public RawBook sheet(String name, String inner, String state) {
        names.add(name);
        states.add(state);
        parts.put(
                "xl/worksheets/sheet" + names.size() + ".xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + inner + "</worksheet>");
        return this;
    }

    public RawBook part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public RawBook from1904() {
        from1904 = true;
        return this;
    }

    public static String rows(String... rows) {
        return "<sheetData>" + String.join("", rows) + "</sheetData>";
    }

    /** A row of texts. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int at = 0; at < texts.length; at++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + at, number, texts[at]));
        }
        return row.append("</row>").toString();
    }

    /** A row of cells given as XML. */
    public static String cells(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    public static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A number; style 1 is a date, style 2 a date of another form. */
    public static String number(String place, String value, int style) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    public Path write(Path file) {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int at = 1; at <= names.size(); at++) {
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
                    .formatted(names.get(at - 1), at, states.get(at - 1), at));
            relations.append(
                    "<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                            .formatted(at, at));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        all.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + (from1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>" + sheets
                        + "</sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        all.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
