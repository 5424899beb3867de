package vn.giamngheo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.database.Database;
import vn.giamngheo.database.TestDatabases;

class AuditChainTest {

    private final Database database = TestDatabases.fresh();
    private final DSLContext sql = DSL.using(database.as(vn.giamngheo.database.Role.APP), SQLDialect.POSTGRES);
    private final DSLContext owner = DSL.using(database.as(vn.giamngheo.database.Role.OWNER), SQLDialect.POSTGRES);
    private final AuditTrail trail = new AuditTrail();
    private final AuditSealer sealer = new AuditSealer(sql);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void sealsEveryEntryOnceHoweverManySeal() throws Exception {
        write(50);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            var counts = many.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> sealer::seal)
                    .toList());
            int sealed = 0;
            for (var count : counts) {
                sealed += count.get();
            }
            assertThat(sealed).isEqualTo(50);
        }
        assertThat(verify()).isInstanceOfSatisfying(AuditChain.Verdict.Whole.class, whole -> {
            assertThat(whole.sealed()).isEqualTo(50);
            assertThat(whole.open()).isZero();
        });
    }

    @Test
    void headStaysWhereItWasAndGoesOn() throws SQLException {
        write(3);
        sealer.seal();
        AuditChain.Verdict before = verify();
        write(2);
        assertThat(((AuditChain.Verdict.Whole) verify()).open()).isEqualTo(2);
        assertThat(((AuditChain.Verdict.Whole) verify()).head()).isEqualTo(((AuditChain.Verdict.Whole) before).head());
        sealer.seal();
        assertThat(((AuditChain.Verdict.Whole) verify()).sealed()).isEqualTo(5);
    }

    @Test
    void tellsTheFirstEntryThatWasChangedOrTakenOut() throws SQLException {
        write(9);
        sealer.seal();
        for (String forgery : List.of(
                "UPDATE audit.entry SET subject = 'other' WHERE id = (SELECT entry_id FROM audit.link WHERE no = 4)",
                "DELETE FROM audit.link WHERE no = 4",
                "UPDATE audit.link SET hash = sha256('x') WHERE no = 4")) {
            AuditChain.Verdict verdict = owner.transactionResult(inside -> {
                inside.dsl().execute(forgery);
                return inside.dsl().connectionResult(AuditChain::verify);
            });
            assertThat(verdict).as(forgery).isEqualTo(new AuditChain.Verdict.Broken(4));
            owner.execute("DELETE FROM audit.link");
            owner.execute("UPDATE audit.entry SET subject = 'S'");
            sealer.seal();
            assertThat(verify()).isInstanceOf(AuditChain.Verdict.Whole.class);
        }
    }

    @Test
    void applicationNeitherReadsNorChangesTheTrail() {
        write(1);
        for (String statement : List.of(
                "SELECT * FROM audit.entry",
                "UPDATE audit.entry SET subject = ''",
                "DELETE FROM audit.entry",
                "SELECT * FROM audit.link",
                "DELETE FROM audit.link")) {
            assertThatThrownBy(() -> sql.execute(statement)).as(statement).hasMessageContaining("permission denied");
        }
        assertThat(sql.fetch("SELECT * FROM access.audit_page(NULL, 10, NULL, NULL, NULL, NULL, NULL)"))
                .as("without a scope")
                .isEmpty();
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            trail.record(sql, null, "20194", "TRIED", "S", Map.of("n", i, "words", "Đà Nẵng \"…\"\n"));
        }
    }

    private AuditChain.Verdict verify() throws SQLException {
        return AuditChain.verify(database.as(vn.giamngheo.database.Role.BACKUP));
    }
}
