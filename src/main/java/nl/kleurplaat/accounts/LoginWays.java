package nl.kleurplaat.accounts;

import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * How people log in in a browser.
 *
 * @param accounts whether with accounts of this service
 * @param passwords whether these may have a password; otherwise passkeys alone
 * @param issuer whether at an issuer of logins
 */
public record LoginWays(boolean accounts, boolean passwords, boolean issuer) {

    public static LoginWays of(PropertyResolver settings) {
        return new LoginWays(
                settings.getProperty("kleurplaat.login.accounts", Boolean.class, false),
                settings.getProperty("kleurplaat.login.passwords", Boolean.class, true),
                !settings.getProperty("kleurplaat.login.client-id", "").isBlank());
    }

    /** Whether there is a page for it at all. */
    public boolean any() {
        return accounts || issuer;
    }

    /** Whether the holder of an account, who is not blocked, can log in with what it has. */
    boolean suffices(Account account) {
        return account.state() == AccountState.ACTIVE && (passwords || account.passkeys() > 0);
    }

    /** @throws Problem FORBIDDEN where passwords are none of them */
    void requirePasswords() {
        if (!passwords) {
            throw new Problem(ProblemCode.FORBIDDEN, "accounts.passkeys-only");
        }
    }

    /** For what is only there with a page. */
    static final class AnyWay implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata of) {
            return LoginWays.of(context.getEnvironment()).any();
        }
    }

    /** For what is only there with an issuer. */
    public static final class AtIssuer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata of) {
            return LoginWays.of(context.getEnvironment()).issuer();
        }
    }
}
