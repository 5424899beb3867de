package vn.giamngheo.lawpacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.giamngheo.law.Assessment;
import vn.giamngheo.law.Packs;
import vn.giamngheo.law.Standard;
import vn.giamngheo.law.WorkedCase;

/** Every shipped pack is sound, and every one of its cases comes out as written. */
class ShippedPacksTest {

    private static final Packs PACKS = ShippedPacks.load();

    @Test
    void areAllSound() {
        assertThat(PACKS.problems()).isEmpty();
        assertThat(PACKS.standards()).extracting(Standard::id).containsExactlyElementsOf(ShippedPacks.ids());
    }

    @Test
    void haveCasesForEveryClass() {
        for (Standard standard : PACKS.standards()) {
            assertThat(standard.cases())
                    .as(standard.id())
                    .extracting(WorkedCase::expectedClass)
                    .containsAll(standard.classCodes());
        }
    }

    @TestFactory
    Stream<DynamicTest> casesComeOutAsWritten() {
        return PACKS.standards().stream()
                .flatMap(standard -> standard.cases().stream()
                        .map(each -> DynamicTest.dynamicTest(
                                standard.id() + ":" + each.line() + " "
                                        + each.name().en(),
                                () -> check(standard, each))));
    }

    private static void check(Standard standard, WorkedCase each) {
        Assessment assessment = standard.on(each.date()).assess(each.household());
        assertThat(assessment.classCode()).isEqualTo(each.expectedClass());
        same(assessment.indicators(), each.indicators());
        same(assessment.unknown(), each.unknown());
        same(assessment.wouldAllow(), each.wouldAllow());
    }

    private static void same(List<String> actual, @org.jspecify.annotations.Nullable List<String> expected) {
        if (expected != null) {
            assertThat(actual).containsExactlyElementsOf(expected);
        }
    }
}
