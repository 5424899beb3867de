package vn.giamngheo.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Numbers every request, so that an error page and the log can be brought together. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestNumber extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("requests");
    private static final String ATTRIBUTE = RequestNumber.class.getName();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = draw();
        request.setAttribute(ATTRIBUTE, number);
        response.setHeader("X-Request-Number", number);
        long start = System.nanoTime();
        try (MDC.MDCCloseable closed = MDC.putCloseable("request", number)) {
            chain.doFilter(request, response);
            logLine(request, response, start);
        }
    }

    /** Method, kind of page, status and time only: a path or a query could carry personal data. */
    private static void logLine(HttpServletRequest request, HttpServletResponse response, long start) {
        if (!request.getRequestURI().startsWith("/assets/")) {
            Object page = request.getAttribute(
                    org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    page == null ? "-" : page,
                    response.getStatus(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** The number of a request. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String number ? number : "-";
    }

    private static String draw() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
