package vn.giamngheo.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page a person sees when something cannot be shown; it carries the request's number, never the exception. */
@Controller
final class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        model.addAttribute("status", status);
        model.addAttribute("kind", kind(status));
        return "platform/web/error";
    }

    private static String kind(int status) {
        return switch (status) {
            case 403 -> "403";
            case 404, 405 -> "404";
            case 413 -> "413";
            default -> status >= 500 ? "500" : "400";
        };
    }
}
