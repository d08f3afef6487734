package nl.kleurplaat.accounts;

import java.util.Set;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is: of an account here, or of somebody who logged in at an issuer.
 *
 * @param id what they are known by where it is kept who did something
 * @param name as it is shown to themselves
 * @param organisations the keys of those whose things they may change; null: all things
 */
public record SessionHolder(
        String id, String name, Role role, @Nullable Set<String> organisations) {

    static SessionHolder of(Account account) {
        return new SessionHolder(
                account.id(),
                account.name(),
                account.role(),
                account.organisations().isEmpty() ? null : Set.copyOf(account.organisations()));
    }
}
