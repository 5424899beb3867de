package vn.giamngheo.registry;

import static vn.giamngheo.db.registry.Tables.ATTACHMENT;
import static vn.giamngheo.db.registry.Tables.FILE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.giamngheo.access.Acting;

/** Papers attached to households (giấy tờ kèm theo); the same content is stored once. */
public final class Attachments {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 200;

    private final DSLContext sql;

    /** The papers within a transaction. */
    public Attachments(DSLContext sql) {
        this.sql = sql;
    }

    /** A paper without its content. */
    public record Attached(UUID id, String name, FileKind kind, long bytes, OffsetDateTime at, String who) {}

    /** A paper's content. */
    public record Content(String name, FileKind kind, byte[] bytes) {}

    /** The papers of a household, the latest first: one statement, no content. */
    public List<Attached> of(UUID household) {
        return sql.select(
                        ATTACHMENT.ID,
                        ATTACHMENT.NAME,
                        FILE.KIND,
                        DSL.octetLength(DSL.field("{0}", String.class, FILE.CONTENT)),
                        ATTACHMENT.AT,
                        ATTACHMENT.WHO)
                .from(ATTACHMENT)
                .join(FILE)
                .on(FILE.HASH.eq(ATTACHMENT.HASH))
                .where(ATTACHMENT.HOUSEHOLD_ID.eq(household))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(ATTACHMENT.AT.desc())
                .fetch(row -> new Attached(
                        row.value1(),
                        row.value2(),
                        FileKind.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** The content of a paper of a household. */
    public Optional<Content> content(UUID household, UUID id) {
        return sql.select(ATTACHMENT.NAME, FILE.KIND, FILE.CONTENT)
                .from(ATTACHMENT)
                .join(FILE)
                .on(FILE.HASH.eq(ATTACHMENT.HASH))
                .where(ATTACHMENT.HOUSEHOLD_ID.eq(household))
                .and(ATTACHMENT.ID.eq(id))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .fetchOptional(row -> new Content(row.value1(), FileKind.valueOf(row.value2()), row.value3()));
    }

    /** Attaches a file; its kind is seen from its content, never from its name. */
    public UUID add(UUID household, String name, FileKind kind, byte[] bytes, Acting who) {
        byte[] hash = hash(bytes);
        sql.insertInto(FILE)
                .set(FILE.HASH, hash)
                .set(FILE.KIND, kind.name())
                .set(FILE.CONTENT, bytes)
                .onConflictDoNothing()
                .execute();
        UUID id = vn.giamngheo.platform.Ids.next();
        String clean = clean(name, kind);
        sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, id)
                .set(ATTACHMENT.HOUSEHOLD_ID, household)
                .set(ATTACHMENT.HASH, hash)
                .set(ATTACHMENT.NAME, clean)
                .set(ATTACHMENT.ACCOUNT, who.account())
                .set(ATTACHMENT.WHO, who.name())
                .execute();
        ChangeLog.add(
                sql, household, null, who.account(), who.name(), Change.Kind.FILE_ADDED, clean, Map.of(), Map.of());
        return id;
    }

    /** Takes a paper off; false when there is none. */
    public boolean remove(UUID household, UUID id, Acting who) {
        String name = sql.update(ATTACHMENT)
                .set(ATTACHMENT.REMOVED_AT, DSL.currentOffsetDateTime())
                .where(ATTACHMENT.HOUSEHOLD_ID.eq(household))
                .and(ATTACHMENT.ID.eq(id))
                .and(ATTACHMENT.REMOVED_AT.isNull())
                .returning(ATTACHMENT.NAME)
                .fetchOne(ATTACHMENT.NAME);
        if (name != null) {
            ChangeLog.add(
                    sql,
                    household,
                    null,
                    who.account(),
                    who.name(),
                    Change.Kind.FILE_REMOVED,
                    name,
                    Map.of(),
                    Map.of());
        }
        return name != null;
    }

    /** The last part of the name, without what could mislead, with the ending of what the file is. */
    static String clean(String name, FileKind kind) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip();
        String stem = plain.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String cut = stem.length() > LONGEST_NAME - 10 ? stem.substring(0, LONGEST_NAME - 10) : stem;
        return (cut.isBlank() ? "file" : cut) + kind.ending();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
