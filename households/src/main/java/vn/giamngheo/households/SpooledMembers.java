package vn.giamngheo.households;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.households.csv.FileFault;
import vn.giamngheo.households.csv.RecordScanner;
import vn.giamngheo.households.csv.UnusableFile;

/**
 * Members that stand in any order: dealt out to passing files by the place of their household, then taken up again
 * file by file. Costs one more reading and writing of the member file; memory holds one passing file at a time.
 */
final class SpooledMembers implements MemberSource {

    private static final long PART_BYTES = 24L << 20;
    private static final int MOST_PARTS = 200;

    private final Survey survey;
    private final Head head;
    private final Path folder;
    private final List<Path> parts = new ArrayList<>();
    private final int householdsPerPart;
    private int loaded = -1;
    private MemberPart part = MemberPart.NONE;

    SpooledMembers(Survey survey, Head head, Progress progress) {
        this.survey = survey;
        this.head = head;
        long wanted = head.source().size() / PART_BYTES + 1;
        int count = (int) Math.min(MOST_PARTS, wanted);
        householdsPerPart = survey.rows() / count + 1;
        try {
            folder = Files.createTempDirectory(
                    "giamngheo-members-" + ProcessHandle.current().pid() + "-");
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.SPOOL_BROKEN_OFF, System.getProperty("java.io.tmpdir", ""));
        }
        for (int at = 0; at < count; at++) {
            parts.add(folder.resolve("part-" + at));
        }
        try {
            deal(progress);
        } catch (IOException e) {
            close();
            throw UnusableFile.because(e, FileFault.SPOOL_BROKEN_OFF, folder.toString());
        } catch (UnusableFile e) {
            close();
            throw e;
        }
    }

    @Override
    public void membersOf(KeyHash household, int ordinal, Batch batch) {
        int wanted = ordinal / householdsPerPart;
        if (wanted != loaded) {
            load(wanted);
        }
        part.addMembers(ordinal, batch);
    }

    @Override
    public boolean rest(Batch batch) {
        return strays != null && strays.rest(batch);
    }

    @Override
    public void close() {
        part = MemberPart.NONE;
        if (strays != null) {
            strays.close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }

    private void load(int wanted) {
        part = MemberPart.NONE;
        Path file = parts.get(wanted);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            part = MemberPart.read(in, wanted * householdsPerPart, householdsPerPart);
            loaded = wanted;
        } catch (IOException e) {
            throw UnusableFile.because(e, FileFault.SPOOL_BROKEN_OFF, file.toString());
        }
        file.toFile().delete();
    }

    private void deal(Progress progress) throws IOException {
        List<DataOutputStream> outs = new ArrayList<>();
        KeyHash key = new KeyHash();
        boolean anyStray = false;
        try (RecordScanner scanner = Survey.scanner(head, false)) {
            for (Path file : parts) {
                file.toFile().deleteOnExit();
                outs.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 15)));
            }
            while (scanner.next()) {
                key.take(scanner);
                int ordinal = key.empty() ? KeyTable.ABSENT : survey.find(key);
                if (ordinal == KeyTable.ABSENT) {
                    anyStray = true;
                } else {
                    MemberPart.write(outs.get(ordinal / householdsPerPart), ordinal, scanner);
                }
                progress.at(
                        Progress.Stage.ORDER, scanner.position(), head.source().size());
            }
        } finally {
            closeAll(outs);
        }
        if (anyStray) {
            strays = new StrayMembers(survey, head);
        }
    }

    private static void closeAll(List<DataOutputStream> outs) throws IOException {
        IOException failure = null;
        for (DataOutputStream out : outs) {
            try {
                out.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private @org.jspecify.annotations.Nullable StrayMembers strays;
}
