package vn.giamngheo.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its texts ({@code t}) and its frame ({@code frame}). */
@ControllerAdvice
final class Frames {

    private final Viewers viewers;
    private final Assets assets;
    private final List<RailEntry> rail;
    private final DSLContext sql;
    private volatile @Nullable Boolean demonstration;

    Frames(Viewers viewers, Assets assets, List<RailEntry> rail, DSLContext sql) {
        this.viewers = viewers;
        this.assets = assets;
        this.sql = sql;
        this.rail =
                rail.stream().sorted(Comparator.comparingInt(RailEntry::order)).toList();
    }

    @ModelAttribute("t")
    Texts texts(HttpServletRequest request) {
        return Texts.in(Language.wanted(request));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return new Frame(
                viewers.current(texts(request)),
                rail.stream()
                        .filter(entry -> entry.right() == null || viewers.mayOpen(entry.right()))
                        .toList(),
                "folded".equals(cookie(request, "rail")),
                query == null ? path : path + "?" + query,
                path,
                token(request),
                demonstration(),
                RequestNumber.of(request),
                assets);
    }

    /** Asked once: a data directory does not turn into another kind while it is served. */
    private boolean demonstration() {
        Boolean known = demonstration;
        if (known == null) {
            known = Marks.find(sql, Marks.DEMONSTRATION).isPresent();
            demonstration = known;
        }
        return known;
    }

    private static Frame.Token token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Token(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Frame.Token("", "", "");
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
