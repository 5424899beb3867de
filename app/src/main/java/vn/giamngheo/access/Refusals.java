package vn.giamngheo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.giamngheo.platform.ErrorReason;

/** Turns a refusal into the page that says what is not allowed. */
@ControllerAdvice
final class Refusals {

    @ExceptionHandler(Refusal.class)
    void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorReason.set(request, "access.right." + refusal.right().key());
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
