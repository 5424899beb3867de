package vn.giamngheo.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name a controller returns, such as {@code access/web/login}, into the compiled template of that name. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TemplateViews implements ViewResolver {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, TemplateViews.class.getClassLoader(), "vn.giamngheo");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains("/web/") ? (model, request, response) -> render(name, model, response) : null;
    }

    /** The whole page is made before the response is touched, so that a failing template becomes an error page. */
    private void render(String name, @Nullable Map<String, ?> model, HttpServletResponse response) throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(name + ".jte", model == null ? Map.of() : new HashMap<String, Object>(model), page);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
