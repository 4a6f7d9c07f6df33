package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.policy.login.RememberedChecks;
import vn.datnuoc.portal.accounts.Attempt;

/** Who gets to a controller at all; what they may do there is decided by the policy and the duties. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogInSettings.class)
class SecurityConfiguration {

    /** No inline script or style, nothing from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    FailedLogIns failedLogIns(LogInSettings settings, Clock clock) {
        return new FailedLogIns(settings.failures(), settings.window(), clock);
    }

    @Bean
    RememberedChecks rememberedChecks(LogInSettings settings, Clock clock) {
        return new RememberedChecks(settings.remember(), clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new PasswordHashes();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            OperatorsOnly operatorsOnly,
            List<AuthenticationProvider> callers,
            LogInFilters filters,
            AfterLogIn afterLogIn,
            Refusals refusals)
            throws Exception {
        callers.forEach(http::authenticationProvider);
        filters.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .access(operatorsOnly)
                        .requestMatchers("/secure/**", "/tai-khoan/**", "/quan-tri/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .loginProcessingUrl("/dang-nhap")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .authenticationDetailsSource(Attempt::session)
                        .successHandler(afterLogIn)
                        .failureHandler(refusals::logInFailed)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/dang-xuat")
                        .addLogoutHandler(filters::endSession)
                        .logoutSuccessUrl("/"))
                .httpBasic(basic -> basic.authenticationDetailsSource(Attempt::basic)
                        .authenticationEntryPoint(refusals::notAuthenticated))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::notAuthenticated))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::needsNoToken))
                .headers(SecurityConfiguration::headers)
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .build();
    }

    /**
     * A page of another site can neither send a header Authorization nor change anything through an OGC service, and a call of
     * the JSON API without a session does only what everybody may do: these need no token.
     */
    private static boolean needsNoToken(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean withHeader = request.getHeader("Authorization") != null;
        boolean anonymousApi = path.startsWith("/api/") && request.getRequestedSessionId() == null;
        return withHeader || anonymousApi || path.endsWith("/ows") || path.endsWith("/wms") || path.endsWith("/wfs");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(Customizer.withDefaults())
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }
}
