package vn.giamngheo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.giamngheo.platform.Viewers;

/** What a request must show before it reaches a page, and what every answer tells the browser about safety. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessSetup {

    private static final int COST = 11;
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(COST);
    }

    /** Nobody is looked up by Spring's own form: {@link Accounts} admits. */
    @Bean
    UserDetailsService noOtherDoor() {
        return name -> {
            throw new UsernameNotFoundException("");
        };
    }

    @Bean
    Viewers viewers(Rights rights) {
        return new InsideViewers(rights);
    }

    /** The token against forged requests lives in a cookie, so that a form opened before a restart can still be sent. */
    @Bean
    CsrfTokenRepository forgeryTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, Sessions sessions, Accounts accounts, CsrfTokenRepository forgeryTokens) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login", "/language", "/assets/**", "/health", "/error")
                                .permitAll()
                                .requestMatchers("/password", "/second-factor", "/second-factor/new", "/logout")
                                .authenticated()
                                .anyRequest()
                                .hasAuthority(Inside.MAY_WORK))
                .addFilterBefore(new SessionFilter(sessions), LogoutFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forged -> forged.csrfTokenRepository(forgeryTokens)
                        // Each request brings its session with it: a new token for each would close every other open
                        // form.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(failing -> failing.authenticationEntryPoint(
                                (request, response, e) -> response.sendRedirect("/login"))
                        .accessDeniedHandler(AccessSetup::refuse))
                .logout(out -> out.logoutUrl("/logout")
                        .addLogoutHandler((request, response, who) -> {
                            Inside.account(who).ifPresent(accounts::left);
                            SessionCookie.token(request).ifPresent(sessions::close);
                            SessionCookie.take(request, response);
                        })
                        .logoutSuccessUrl("/login?out"))
                .headers(AccessSetup::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(frame -> frame.deny())
                .cacheControl(cache -> cache.disable());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Optional<Account> account =
                Inside.account(SecurityContextHolder.getContext().getAuthentication());
        if (account.isPresent()
                && !account.get().mayWork()
                && request.getMethod().equals("GET")) {
            response.sendRedirect(account.get().next());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
