package vn.giamngheo.platform;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language one has chosen and returns to the page one came from. */
@Controller
final class LanguageSwitch {

    static final String COOKIE = "lang";

    @PostMapping("/language")
    ResponseEntity<Void> change(@RequestParam String to, @RequestParam(defaultValue = "/") String back) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, Language.of(to).tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orRoot(back))
                .build();
    }
}
