package vn.giamngheo.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who is logged in; with a one-time password or a second factor still due he may do nothing else first. */
final class Inside extends AbstractAuthenticationToken {

    static final String MAY_WORK = "MAY_WORK";
    private static final long serialVersionUID = 1L;

    private final transient Account account;

    Inside(Account account) {
        super(authorities(account));
        this.account = account;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Account account) {
        GrantedAuthority role = new SimpleGrantedAuthority("ROLE_" + account.role());
        return account.mayWork() ? List.of(role, new SimpleGrantedAuthority(MAY_WORK)) : List.of();
    }

    /** The account of whoever makes this request, if he is logged in. */
    static Optional<Account> account(@Nullable Authentication authentication) {
        return authentication instanceof Inside inside ? Optional.of(inside.account) : Optional.empty();
    }

    @Override
    public Account getPrincipal() {
        return account;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
