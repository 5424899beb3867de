package vn.giamngheo.registry.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Keys in addresses; what is none is a page that does not exist. */
final class Path {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Path() {}

    static UUID id(String text) {
        if (!text.matches(ID)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return UUID.fromString(text);
    }

    static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }
}
