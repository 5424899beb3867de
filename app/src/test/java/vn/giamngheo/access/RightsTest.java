package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.platform.Language;
import vn.giamngheo.platform.Texts;

/** Every cell of the table of rights, and what the table itself has to be. */
class RightsTest {

    private final Rights rights = new Rights();

    @ParameterizedTest(name = "{1} {0}: {2}")
    @MethodSource("cells")
    void serviceKeepsToTheTable(String right, Role role, boolean allowed) {
        Acting who = new Acting(UUID.randomUUID(), "ai.do", "Ai Đó", role, null, null, Language.VI);
        Right asked = Right.of(right).orElseThrow();
        assertThat(rights.has(who, asked)).isEqualTo(allowed);
        if (allowed) {
            assertThatCode(() -> rights.require(who, asked)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> rights.require(who, asked)).isInstanceOf(Refusal.class);
        }
    }

    /** The table read here with nothing of the program: a line for each use case, a cell for each role. */
    static Stream<Arguments> cells() throws IOException {
        List<Arguments> cells = new ArrayList<>();
        List<String> lines = lines();
        String[] roles = lines.getFirst().split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            for (int i = 1; i < row.length && row[0].contains("."); i++) {
                cells.add(Arguments.of(row[0], Role.valueOf(roles[i]), row[i].equals("yes")));
            }
        }
        return cells.stream();
    }

    @Test
    void everyRoleAndEveryUseCaseStandsInTheTableOnce() throws IOException {
        assertThat(lines().getFirst().split(","))
                .hasSize(Role.values().length + 1)
                .doesNotHaveDuplicates();
        assertThat(lines().stream().map(line -> line.split(",")[0]).filter(what -> what.contains(".")))
                .hasSize(Right.values().length)
                .doesNotHaveDuplicates();
    }

    @Test
    void auditorAndSupervisorSeeNoIdentityNumbersAndTheAuditorWritesNothing() {
        assertThat(rights.has(Role.FRONT_SUPERVISOR, Right.HOUSEHOLD_LIST)).isTrue();
        assertThat(rights.has(Role.FRONT_SUPERVISOR, Right.OPINION_RECORD)).isTrue();
        assertThat(rights.has(Role.FRONT_SUPERVISOR, Right.MEMBER_IDENTITY)).isFalse();
        assertThat(RightsTable.shipped().of(Role.AUDITOR))
                .allMatch(right -> right.key().matches(".*\\.(read|list|open)"));
    }

    @Test
    void whoEntersAListDoesNotApproveIt() {
        assertThat(rights.mayNotMeet(Role.COMMUNE_OFFICER, Role.SIGNER)).isTrue();
        assertThat(rights.mayNotMeet(Role.SIGNER, Role.COMMUNE_OFFICER)).isTrue();
        assertThat(rights.mayNotMeet(Role.HEALTH_STATION, Role.SCHOOL)).isFalse();
        for (Role role : Role.values()) {
            assertThat(rights.has(role, Right.HOUSEHOLD_EDIT) && rights.has(role, Right.LIST_APPROVE))
                    .as(role.name())
                    .isFalse();
            assertThat(rights.mayNotMeet(role, role)).as(role.name()).isFalse();
        }
    }

    @Test
    void administratorsAndSignersNeedASecondFactorUnlessEverybodyKnowsTheAccount() {
        for (Role role : Role.values()) {
            boolean needed = role == Role.ADMINISTRATOR || role == Role.SIGNER;
            assertThat(Factor.of(role, false, false, false)).isEqualTo(needed ? Factor.TO_SET_UP : Factor.NOT_NEEDED);
            assertThat(Factor.of(role, true, false, false)).isEqualTo(Factor.NOT_NEEDED);
        }
        assertThat(Factor.of(Role.SIGNER, false, true, false)).isEqualTo(Factor.TO_SHOW);
        assertThat(Factor.of(Role.SIGNER, false, true, true)).isEqualTo(Factor.SHOWN);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void everyUseCaseHasWords(Right right) {
        assertThat(Texts.in(Language.VI).say("access.right." + right.key())).isNotBlank();
        assertThat(Texts.in(Language.EN).say("access.right." + right.key())).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview.read,yes",
                "no.such.case,yes",
                "overview.read,perhaps",
                "area,EVERYWHERE",
                "not_with,EMPEROR",
                ""
            })
    void refusesATableThatIsNotWhole(String line) {
        assertThatThrownBy(() -> RightsTable.of(new StringReader("what,ADMINISTRATOR\n" + line + "\n")))
                .isInstanceOf(RuntimeException.class);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Rights.class.getResourceAsStream("rights.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
