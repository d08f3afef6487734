package nl.kleurplaat.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import nl.kleurplaat.accounts.LoginWays;
import nl.kleurplaat.accounts.Sessions;
import nl.kleurplaat.api.Allowance;
import nl.kleurplaat.api.DoorAnswers;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.keys.ApiKeys;
import nl.kleurplaat.sharing.SharedViews;
import nl.kleurplaat.start.StartFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.cbor.JacksonCborHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String MESSAGE_LIMIT = String.valueOf(64 * 1024);

    @Bean
    FilterRegistrationBean<DoorFilter> doorFilter(
            @Value("${kleurplaat.allowed-hosts:}") List<String> allowedHosts,
            @Value("${kleurplaat.allowed-origins:}") List<String> allowedOrigins,
            Texts texts,
            LocaleResolver languages) {
        Origins origins = new Origins(allowedOrigins);
        Door door = new Door(new Hosts(allowedHosts), origins);
        FilterRegistrationBean<DoorFilter> registration =
                new FilterRegistrationBean<>(new DoorFilter(door, origins, texts, languages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    DoorAnswers doorAnswers(
            @Value("${spring.graphql.http.path:/graphql}") String path, Texts texts, LocaleResolver languages) {
        return new DoorAnswers(path, texts, languages);
    }

    /** Without settings there is nobody but the local user. */
    @Bean
    Login login(
            Environment settings,
            ObjectProvider<ApiKeys> keys,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<SharedViews> shared,
            @Value("${spring.graphql.http.path:/graphql}") String graphQl,
            @Value("${kleurplaat.login.issuer:}") String issuer,
            @Value("${kleurplaat.login.audience:}") String audience,
            @Value("${kleurplaat.login.role-claim:roles}") String roleClaim,
            @Value("${kleurplaat.login.organisation-claim:}") String organisationClaim) {
        if (!Login.isNeeded(settings)) {
            return Login.NONE;
        }
        Login tokens = issuer.isBlank() ? null : TokenLogin.of(issuer, audience, roleClaim, organisationClaim);
        Login others = new KeyLogin(
                keys, graphQl, LoginWays.of(settings).any() ? new AccountLogin(sessions, graphQl, tokens) : tokens);
        return new LinkLogin(shared, graphQl, others);
    }

    @Bean
    @Conditional(LoginWays.AtIssuer.class)
    BrowserLogin browserLogin(
            @Value("${kleurplaat.login.issuer:}") String issuer,
            @Value("${kleurplaat.login.audience:}") String audience,
            @Value("${kleurplaat.login.role-claim:roles}") String roleClaim,
            @Value("${kleurplaat.login.organisation-claim:}") String organisationClaim,
            @Value("${kleurplaat.login.client-id}") String id,
            @Value("${kleurplaat.login.client-secret:}") String secret) {
        if (issuer.isBlank()) {
            throw new StartFailure(
                    "kleurplaat.login.client-id is set and kleurplaat.login.issuer is not",
                    "Set KLEURPLAAT_LOGIN_ISSUER to the address of the issuer that gave this service that id");
        }
        return new BrowserLogin(
                new IssuerClient(issuer, id, secret),
                new RoleClaim(roleClaim),
                new OrganisationClaim(organisationClaim),
                Tokens.of(issuer, audience));
    }

    @Bean
    FilterRegistrationBean<ReaderFilter> readerFilter(Login login, Environment settings, DoorAnswers answers) {
        FilterRegistrationBean<ReaderFilter> registration = new FilterRegistrationBean<>(
                new ReaderFilter(login, LoginWays.of(settings).any(), answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<AllowanceFilter> allowanceFilter(Allowance allowance, DoorAnswers answers) {
        FilterRegistrationBean<AllowanceFilter> registration =
                new FilterRegistrationBean<>(new AllowanceFilter(allowance, answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(DoorAnswers answers) {
        FilterRegistrationBean<BodyLimitFilter> registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(answers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors(Texts texts, LocaleResolver languages) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BareErrors(texts, languages)));
    }

    /** Bodies are JSON, as is told and tested, though a library is there that reads passkeys and with which CBOR could be read too. */
    @Bean
    WebMvcConfigurer noOtherBodies() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(
                        all -> all.removeIf(JacksonCborHttpMessageConverter.class::isInstance));
            }
        };
    }

    /** The longest message over a WebSocket, in characters: as long as is needed for a what-if of a thousand steps. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> messageLimit() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.addParameter("org.apache.tomcat.websocket.textBufferSize", MESSAGE_LIMIT));
    }

    /** Looks again at what the web server was told in the end, whatever told it. */
    @Bean
    WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> listenAddressGuard(Environment settings) {
        return factory -> {
            if (!Login.isNeeded(settings)) {
                ListenAddress.requireLoopback(factory.getAddress());
            }
        };
    }
}
