package vn.giamngheo.lawpacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giamngheo.law.Explanation;
import vn.giamngheo.law.ExplanationText;
import vn.giamngheo.law.Household;
import vn.giamngheo.law.Standard;
import vn.giamngheo.law.WorkedCase;
import vn.giamngheo.law.dictionary.Answers;

/** An explanation names the class, the line, each deprivation with who causes it, the article, and what is unknown. */
class ExplanationTest {

    private static final Standard VN_2022 =
            ShippedPacks.load("vn-2022").standard("vn-2022").orElseThrow();

    private static WorkedCase worked(String name) {
        return VN_2022.cases().stream()
                .filter(each -> each.name().en().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> explain(Household household, LocalDate day, String language) {
        return ExplanationText.lines(VN_2022.explain(household, day), language);
    }

    @Test
    void namesTheMemberWhoCausesADeprivation() {
        WorkedCase each = worked("Employed without a contract");
        each.household().members().getFirst().put("full_name", "Nguyễn Văn Bền");
        List<String> lines = explain(each.household(), each.date(), "vi");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains("Nguyễn Văn Bền (thành viên 1)")
                        .contains("Tình trạng việc làm: làm công không hợp đồng")
                        .contains("Tuổi"))
                .noneSatisfy(line -> assertThat(line).contains("thành viên 2"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("Phân loại: Hộ cận nghèo"))
                .anySatisfy(line -> assertThat(line).contains("1.400.000 đ").contains("1.500.000 đ"))
                .anySatisfy(line ->
                        assertThat(line).contains("Nghị định số 07/2021/NĐ-CP").contains("chưa xác minh"));
    }

    @Test
    void speaksEnglishToo() {
        WorkedCase each = worked("Income at the line and 3");
        assertThat(explain(each.household(), each.date(), "en"))
                .anySatisfy(line -> assertThat(line).startsWith("Class: Poor"))
                .anySatisfy(line -> assertThat(line).contains("1,500,000"))
                .anySatisfy(line -> assertThat(line).contains("Household: Toilet: none"))
                .anySatisfy(line -> assertThat(line).contains("Decree 07/2021/NĐ-CP, Article 3"));
    }

    @Test
    void saysWhatIsUnknownAndWhatToAsk() {
        WorkedCase each = worked("The toilet is unknown and would");
        Explanation explanation = VN_2022.explain(each.household(), each.date());
        assertThat(explanation.className()).isNull();
        assertThat(explanation.asked()).extracting(Explanation.Answer::column).containsExactly("toilet");
        assertThat(ExplanationText.lines(explanation, "vi"))
                .contains("Phân loại: chưa xác định được, vì còn thông tin chưa biết.", "- Nhà tiêu");
    }

    @Test
    void saysThatB1DecidedAndWhatIncomeCouldStillOpen() {
        WorkedCase each = worked("Above the B1 limit");
        assertThat(explain(each.household(), each.date(), "vi"))
                .anySatisfy(line -> assertThat(line).contains("Điểm B1: 141; mức áp dụng: 140"))
                .contains("- Thu nhập bình quân đầu người/tháng");
    }

    @Test
    void saysBothB1AndIncomeWhereBothCount() {
        WorkedCase each = worked("Above the B1 limit");
        Household household = each.household();
        household.answers().put("income", 2_000_000L);
        assertThat(explain(household, each.date(), "vi"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Điểm B1: 141; mức áp dụng: 140")
                        .doesNotContain("thay cho"))
                .anySatisfy(line -> assertThat(line).contains("2.000.000 đ").contains("1.500.000 đ"))
                .anySatisfy(line -> assertThat(line).contains("mức sống trung bình"));
    }

    @Test
    void countsOneIndicatorInTheSingular() {
        WorkedCase each = worked("Below 8 m²");
        assertThat(explain(each.household(), each.date(), "en")).contains("It lacks 1 indicator:");
    }

    @Test
    void marksAWhatIf() {
        WorkedCase each = worked("Income at the line and 3");
        assertThat(explain(each.household(), LocalDate.of(2027, 10, 1), "vi"))
                .anySatisfy(line -> assertThat(line).contains("không có hiệu lực vào ngày 1/10/2027"));
    }

    @Test
    void keepsAMarkApartFromWhatIsComputed() {
        WorkedCase each = worked("A hand-given mark");
        Explanation explanation = VN_2022.explain(each.household(), each.date());
        assertThat(explanation.findings())
                .filteredOn(Explanation.Finding::marked)
                .extracting(Explanation.Finding::code)
                .containsExactly("water", "sanitation", "telecom");
    }

    @Test
    void survivesAHouseholdOfWhichNothingIsKnown() {
        Answers answers =
                new Answers(vn.giamngheo.law.dictionary.Dictionary.get().household());
        Answers member =
                new Answers(vn.giamngheo.law.dictionary.Dictionary.get().member());
        Household household =
                new Household(answers, List.of(member, member.copy().put("member_no", 2L)), Map.of(), Map.of());
        Explanation explanation = VN_2022.explain(household, LocalDate.of(2026, 10, 1));
        assertThat(explanation.assessment().classCode()).isEqualTo("UNDECIDED");
        assertThat(explanation.asked())
                .extracting(Explanation.Answer::column)
                .contains("area_type", "income", "toilet");
        assertThat(ExplanationText.lines(explanation, "en")).isNotEmpty();
    }

    @Test
    void isSoundForAThousandMembersOfWhomNothingIsKnown() {
        Answers answers =
                new Answers(vn.giamngheo.law.dictionary.Dictionary.get().household());
        answers.put("area_type", "RURAL").put("income", 1_000_000L);
        List<Answers> members = new java.util.ArrayList<>();
        for (long no = 1; no <= 1000; no++) {
            members.add(new Answers(vn.giamngheo.law.dictionary.Dictionary.get().member()).put("member_no", no));
        }
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThat(VN_2022.on(day).assess(new Household(answers, members)).classCode())
                .isEqualTo("UNDECIDED");
        members.getLast()
                .put("birth_date", vn.giamngheo.law.dictionary.PartialDate.ofYear(1990))
                .put("health_insurance", false);
        assertThat(VN_2022.on(day).assess(new Household(answers, members)).indicators())
                .containsExactly("health_insurance");
    }
}
