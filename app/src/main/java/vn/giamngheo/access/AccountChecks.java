package vn.giamngheo.access;

import static vn.giamngheo.db.access.Tables.ACCOUNT;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.gazetteer.Level;
import vn.giamngheo.gazetteer.Unit;

/** Reads a typed account: what is wrong with it by field, or what it means. */
final class AccountChecks {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final int LONGEST = 200;

    private final Acting who;
    private final Rights rights;
    private final AreaScopes scopes;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    final String login;
    final String displayName;
    final @Nullable Role role;
    final @Nullable String area;
    final @Nullable String hamlet;
    final @Nullable String person;

    AccountChecks(AccountDraft draft, Acting who, Rights rights, AreaScopes scopes) {
        this.who = who;
        this.rights = rights;
        this.scopes = scopes;
        login = Accounts.normal(draft.login());
        displayName = orEmpty(clean(draft.displayName()));
        role = role(draft.role()).orElse(null);
        area = clean(draft.area());
        hamlet = clean(draft.hamlet());
        person = clean(draft.person());
        if (!LOGIN.matcher(login).matches()) {
            wrong.put("login", "LOGIN_FORM");
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST) {
            wrong.put("displayName", "NAME_MISSING");
        }
        if (person == null || person.length() > LONGEST) {
            wrong.put("person", "PERSON_MISSING");
        }
        if (role == null) {
            wrong.put("role", "ROLE_MISSING");
        } else {
            checkArea(role);
        }
    }

    /** What is wrong, by field. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Looks for other accounts of the same person whose role may not meet this one. */
    void checkPerson(DSLContext inside, @Nullable UUID itself) {
        Role wanted = role;
        if (person == null || wanted == null) {
            return;
        }
        List<String> others = inside.select(ACCOUNT.ROLE)
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON.eq(person))
                .and(ACCOUNT.LOCKED_AT.isNull())
                .and(itself == null ? org.jooq.impl.DSL.noCondition() : ACCOUNT.ID.ne(itself))
                .fetch(ACCOUNT.ROLE);
        if (others.stream().anyMatch(other -> rights.mayNotMeet(wanted, Role.valueOf(other)))) {
            wrong.put("role", "ROLES_APART");
        }
    }

    private void checkArea(Role wanted) {
        if (area == null) {
            if (who.area() != null || !rights.areas(wanted).contains(AreaRule.INSTALLATION)) {
                wrong.put("area", "AREA_MISSING");
            }
            return;
        }
        List<Unit> units = scopes.units().ever(area);
        if (units.isEmpty()) {
            wrong.put("area", "AREA_UNKNOWN");
        } else if (who.area() != null && !scopes.codes(who.area()).contains(area)) {
            wrong.put("area", "AREA_OUTSIDE");
        } else {
            checkLevel(wanted, units.getLast().level());
        }
    }

    private void checkLevel(Role wanted, Level level) {
        boolean byHamlet = rights.areas(wanted).contains(AreaRule.HAMLET);
        if (byHamlet && level == Level.COMMUNE) {
            if (hamlet == null || hamlet.length() > LONGEST) {
                wrong.put("hamlet", "HAMLET_MISSING");
            }
        } else if (hamlet != null) {
            wrong.put("hamlet", "HAMLET_NOT_HERE");
        }
        if (!rights.areas(wanted).contains(byHamlet ? AreaRule.HAMLET : AreaRule.valueOf(level.name()))
                || byHamlet && level != Level.COMMUNE) {
            wrong.put("area", "AREA_LEVEL");
        }
    }

    private static Optional<Role> role(String typed) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    private static @Nullable String clean(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\0", "")
                .strip();
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
