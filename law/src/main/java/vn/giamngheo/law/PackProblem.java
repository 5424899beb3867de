package vn.giamngheo.law;

/**
 * Why a pack was refused.
 *
 * @param file the file as it was named when it was given
 * @param line the line in it, from 1
 * @param reason one sentence, in English as the packs' own keys are
 */
public record PackProblem(String file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
