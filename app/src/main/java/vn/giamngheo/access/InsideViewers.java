package vn.giamngheo.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giamngheo.platform.Texts;
import vn.giamngheo.platform.Viewer;
import vn.giamngheo.platform.Viewers;

/** Tells the frame of a page who looks at it and which parts his role may open. */
final class InsideViewers implements Viewers {

    private final Rights rights;

    InsideViewers(Rights rights) {
        this.rights = rights;
    }

    @Override
    public @Nullable Viewer current(Texts texts) {
        return account()
                .map(account -> new Viewer(account.displayName(), texts.say("access.role." + account.role())))
                .orElse(null);
    }

    @Override
    public boolean mayOpen(String right) {
        Optional<Right> named = Right.of(right);
        return named.isPresent()
                && account()
                        .map(account -> rights.has(account.role(), named.get()))
                        .orElse(false);
    }

    private static Optional<Account> account() {
        return Inside.account(SecurityContextHolder.getContext().getAuthentication());
    }
}
