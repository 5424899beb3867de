package vn.giamngheo.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.gazetteer.LineageReading.Code;
import vn.giamngheo.gazetteer.LineageReading.Problem;
import vn.giamngheo.gazetteer.LineageReading.Structure;

class LineageFileTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Gazetteer gazetteer = Gazetteer.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "old_code,new_code\n00001,00097\n00004,00004\n",
                "\uFEFFold_code,new_code\r\n00001,00097\r\n00004,00004",
                "old_code;new_code\n00001;00097\n00004;00004\n",
                "new_code\told_code\n00097\t00001\n00004\t00004\n",
                "OLD_CODE ,\"new_code\",note\n 00001,\"00097\",a\n00004,00004,\"b\nc\"\n",
                "old_code,new_code,share\n00001,00097,1\n00004,00004,\n"
            })
    void readsEveryFormOfCsv(String text) {
        LineageReading.Read read = good(text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.edges())
                .extracting(edge -> edge.from().code(), edge -> edge.to().code(), LineageEdge::share)
                .containsExactly(tuple("00001", "00097", BigDecimal.ONE), tuple("00004", "00004", BigDecimal.ONE));
    }

    @Test
    void keepsTheSharesOfASplitAndLeavesUnknownOnesOpen() {
        LineageReading.Read read = good("old_code,new_code,share\n00001,00097,0.333\n00001,00004,0.333\n"
                + "00001,00008,0.333\n00006,00008,\n00006,00004,\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.edges()).extracting(LineageEdge::share).contains(new BigDecimal("0.333"));
        assertThat(read.edges().subList(3, 5)).extracting(LineageEdge::share).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "'', FILE_EMPTY",
        "'  \n \n', FILE_EMPTY",
        "'old_code,new_code\n', FILE_EMPTY",
        "'old,new\n00001,00097\n', COLUMN_MISSING",
        "'00001,00097\n', COLUMN_MISSING",
        "'old_code|new_code\n00001|00097\n', COLUMN_MISSING",
        "'old_code,new_code,old_code\n1,2,3\n', COLUMN_REPEATED",
        "'old_code,new_code\n\"00001\"x,00097\n', QUOTE_MISPLACED",
        "'old_code,new_code\n\u0000,00097\n', NOT_UTF8"
    })
    void refusesAFileOfTheWrongForm(String text, Structure why) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        LineageReading.Unusable.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "windows-1258"})
    void refusesOtherEncodings(String charset) {
        byte[] bytes =
                "old_code,new_code,tên\n00001,00097,đường\n".replace("ờ", "o").getBytes(Charset.forName(charset));

        assertThat(read(bytes))
                .isInstanceOfSatisfying(
                        LineageReading.Unusable.class,
                        refused -> assertThat(refused.why()).isEqualTo(Structure.NOT_UTF8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "99999,00097, # AREA_UNKNOWN # old_code # 99999 #",
                "00001,99999, # AREA_UNKNOWN # new_code # 99999 #",
                "4,00097, # AREA_UNKNOWN # old_code # 4 # 00004",
                "00001,97, # AREA_UNKNOWN # new_code # 97 # 00097",
                "00001,00001, # AREA_NOT_VALID # new_code # 00001 #",
                "01,01, # AREA_NOT_VALID # old_code # 01 #",
                "06978,00004, # AREA_NOT_VALID # old_code # 06978 #",
                ",00097, # KEY_MISSING # old_code # '' #",
                "00001,, # KEY_MISSING # new_code # '' #",
                "00001,01, # LEVELS_DO_NOT_FIT # new_code # 01 #",
                "70,00004, # LEVELS_DO_NOT_FIT # new_code # 00004 #",
                "00001,00097,half # NUMBER_UNREADABLE # share # half #",
                "00001,00097,\"0,5\" # NUMBER_DECIMAL_COMMA # share # 0,5 # 0.5",
                "00001,00097,-0.5 # NUMBER_UNREADABLE # share # -0.5 #",
                "00001,00097,0 # SHARE_OUT_OF_RANGE # share # 0 #",
                "00001,00097,1.5 # SHARE_OUT_OF_RANGE # share # 1.5 #",
                "00001,00097,0.9 # SHARES_NOT_ONE # share # 0.9 #",
                "00001,00097,1e-1 # NUMBER_UNREADABLE # share # 1e-1 #",
                "00001 # FIELDS_TOO_FEW # '' # 00001 #",
                "00001,00097,1,1 # FIELDS_TOO_MANY # '' # 00001 #"
            })
    void namesTheCellThatIsWrong(String row, Code code, String column, String value, String mend) {
        LineageReading.Read read = good("old_code,new_code,share\n" + row.strip() + "\n00004,00004,\n");

        assertThat(read.problems())
                .containsExactly(new Problem(code, 2, column, value, mend == null || mend.isEmpty() ? null : mend));
        assertThat(read.edges()).extracting(edge -> edge.from().code()).containsExactly("00004");
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.leftOut()).isEqualTo(1);
    }

    @Test
    void leavesOutAllRowsOfAnOldUnitWithAWrongOne() {
        LineageReading.Read read =
                good("old_code,new_code,share\n00001,00097,0.5\n00001,00004,0.6\n00006,00008,\n00006,00008,\n");

        assertThat(read.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple(Code.SHARES_NOT_ONE, 2L), tuple(Code.KEY_REPEATED, 5L));
        assertThat(read.edges()).isEmpty();
        assertThat(read.leftOut()).isEqualTo(4);
    }

    @Test
    void wantsAllSharesOfAnOldUnitOrNone() {
        LineageReading.Read read = good("old_code,new_code,share\n00001,00097,0.5\n00001,00004,\n");

        assertThat(read.problems())
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple(Code.SHARE_MISSING, 3L));
    }

    @Test
    void reachesTheUnitsWhoseBeginningIsNotKnown() {
        Unit added = new Unit(
                "021X",
                "Từ Liêm",
                UnitTypes.shipped().get("huyện"),
                "01",
                LocalDate.of(2004, 1, 1),
                LocalDate.of(2014, 3, 31),
                Set.of());
        byte[] text = "old_code,new_code\n021X,021\n021X,019\n".getBytes(StandardCharsets.UTF_8);

        LineageReading reading =
                LineageFile.read(text, gazetteer.with(List.of(added), List.of()), LocalDate.of(2014, 4, 1));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        LineageReading.Read.class,
                        read -> assertThat(read.edges()).hasSize(2));
    }

    @Test
    void replacedEdgesMakeTheirOldUnitComplete() {
        Gazetteer more =
                gazetteer.replacing(good("old_code,new_code\n00001,00097\n").edges());
        Unit old = more.find("00001", REFORM.minusDays(1));

        assertThat(old).isNotNull();
        if (old != null) {
            assertThat(more.lineage().complete(old)).isTrue();
            assertThat(more.lineage().to(old)).hasSize(1);
        }
        assertThat(more.lineage().complete()).isFalse();
    }

    @Test
    void aListOfAllCommunesCompletesTheLineage() {
        StringBuilder text = new StringBuilder("old_code,new_code\n");
        for (Unit unit : gazetteer.on(REFORM.minusDays(1)).of(Level.COMMUNE)) {
            for (LineageEdge edge : gazetteer.lineage().to(unit)) {
                text.append(unit.code()).append(',').append(edge.to().code()).append('\n');
            }
        }
        LineageReading.Read read = good(text.toString());

        assertThat(read.problems()).isEmpty();
        assertThat(gazetteer.replacing(read.edges()).lineage().complete()).isTrue();
    }

    private LineageReading.Read good(String text) {
        LineageReading reading = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(LineageReading.Read.class);
        return (LineageReading.Read) reading;
    }

    private LineageReading read(byte[] bytes) {
        return LineageFile.read(bytes, gazetteer, REFORM);
    }
}
