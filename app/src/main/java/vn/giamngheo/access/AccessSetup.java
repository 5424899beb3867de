package vn.giamngheo.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.giamngheo.platform.Viewer;
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
    Viewers viewers() {
        return texts -> Inside.account(SecurityContextHolder.getContext().getAuthentication())
                .map(account -> new Viewer(account.displayName(), texts.say("access.role." + account.role())))
                .orElse(null);
    }

    /** The token against forged requests lives in a cookie, so that a form opened before a restart can still be sent. */
    @Bean
    CsrfTokenRepository forgeryTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        return tokens;
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Sessions sessions, CsrfTokenRepository forgeryTokens) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/login", "/language", "/assets/**", "/health", "/error")
                                .permitAll()
                                .requestMatchers("/password", "/logout")
                                .authenticated()
                                .anyRequest()
                                .hasAuthority(Inside.MAY_WORK))
                .addFilterBefore(new SessionFilter(sessions), LogoutFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The log-in gives a new token; any other request keeps it, or a form open beside it could not be sent.
                .csrf(forged -> forged.csrfTokenRepository(forgeryTokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(failing -> failing.authenticationEntryPoint(
                                (request, response, e) -> response.sendRedirect("/login"))
                        .accessDeniedHandler(AccessSetup::refuse))
                .logout(out -> out.logoutUrl("/logout")
                        .addLogoutHandler((request, response, who) -> {
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
        boolean mustChange = Inside.account(SecurityContextHolder.getContext().getAuthentication())
                .map(Account::mustChange)
                .orElse(false);
        if (mustChange && request.getMethod().equals("GET")) {
            response.sendRedirect("/password");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
