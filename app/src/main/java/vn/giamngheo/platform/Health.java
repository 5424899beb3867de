package vn.giamngheo.platform;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says to a watching machine whether pages can be made: {@code {"status":"UP"}}, or 503 without the database. */
@RestController
final class Health {

    private final DSLContext sql;

    Health(DSLContext sql) {
        this.sql = sql;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean up;
        try {
            up = sql.selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException e) {
            up = false;
        }
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
