package vn.giamngheo.database.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import vn.giamngheo.database.DatabaseException;
import vn.giamngheo.database.Problem;

/** Keys wrapped with a passphrase: PBKDF2 with HMAC-SHA-256, then AES-256 in GCM. */
final class KeyWrap {

    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private KeyWrap() {}

    /** The wrapped keys as they stand in the file. */
    record Wrapped(int iterations, byte[] salt, byte[] nonce, byte[] sealed) {}

    /** The key files by name. */
    record Keys(Map<String, byte[]> files) {}

    static Wrapped wrap(Keys keys, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, ITERATIONS, salt, nonce);
            return new Wrapped(ITERATIONS, salt, nonce, cipher.doFinal(Json.write(keys)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys; empty when the passphrase does not open them. */
    static Optional<Keys> unwrap(Wrapped wrapped, char[] passphrase) {
        if (wrapped.iterations() < 1
                || wrapped.iterations() > MOST_ITERATIONS
                || wrapped.salt().length == 0
                || wrapped.nonce().length != NONCE) {
            return Optional.empty();
        }
        try {
            Cipher cipher =
                    cipher(Cipher.DECRYPT_MODE, passphrase, wrapped.iterations(), wrapped.salt(), wrapped.nonce());
            return Optional.of(Json.read(cipher.doFinal(wrapped.sealed()), Keys.class));
        } catch (GeneralSecurityException | tools.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }

    /** The first line of a passphrase file. */
    static char[] passphrase(Path file) {
        try {
            String first = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (first.isEmpty()) {
                throw new DatabaseException(Problem.PASSPHRASE_UNREADABLE, file);
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw new DatabaseException(Problem.PASSPHRASE_UNREADABLE, e, file);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, int iterations, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        Arrays.fill(key, (byte) 0);
        return cipher;
    }
}
