package vn.giamngheo.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param viewer who looks, or null before the log-in
 * @param rail the entries of the left rail
 * @param folded whether the rail shows icons only
 * @param here the path and query of the page itself, to come back to
 * @param path the path of the page alone
 * @param token the token that every change must carry
 * @param demonstration whether the data are invented
 * @param requestNumber the number of this request in the log
 */
public record Frame(
        @Nullable Viewer viewer,
        List<RailEntry> rail,
        boolean folded,
        String here,
        String path,
        Token token,
        boolean demonstration,
        String requestNumber,
        Assets assets) {

    /**
     * The token that every change must carry, against forged requests.
     *
     * @param parameter its name in a form
     * @param header its name in a request of a script
     */
    public record Token(String parameter, String header, String value) {}
}
