package vn.giamngheo.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;

/** The random passwords of the roles, in a file that only the owner of the data directory reads. */
final class Passwords {

    static final String FILE = "database.properties";
    private static final String SUPERUSER = "superuser";

    private final Properties words;

    private Passwords(Properties words) {
        this.words = words;
    }

    /** Reads the passwords of the file; makes the file where it is missing. */
    static Passwords in(Path keys) {
        Path file = file(keys);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            Properties words = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                words.load(reader);
            }
            return new Passwords(words);
        } catch (IOException | IllegalArgumentException e) {
            throw new DatabaseException(Problem.NOT_WRITABLE, e, file);
        }
    }

    static Path file(Path keys) {
        return keys.resolve(FILE);
    }

    /** The password of the account that installs roles and extensions in the embedded cluster. */
    String ofSuperuser() {
        return word(SUPERUSER);
    }

    /** The password of a role. */
    String of(Role role) {
        return word(role.name().toLowerCase(Locale.ROOT));
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new DatabaseException(Problem.KEYS_MISSING, key);
        }
        return word;
    }

    private static void write(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        TreeMap<String, String> made = new TreeMap<>();
        made.put(SUPERUSER, randomWord(random));
        for (Role role : Role.values()) {
            made.put(role.name().toLowerCase(Locale.ROOT), randomWord(random));
        }
        StringBuilder text = new StringBuilder();
        made.forEach((key, word) -> text.append(key).append('=').append(word).append('\n'));
        SafeFiles.writePrivate(file, text.toString());
    }

    private static String randomWord(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
