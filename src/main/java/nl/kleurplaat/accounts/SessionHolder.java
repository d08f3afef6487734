package nl.kleurplaat.accounts;

import nl.kleurplaat.api.Role;

/**
 * Whose session it is: of an account here, or of somebody who logged in at an issuer.
 *
 * @param id what they are known by where it is kept who did something
 * @param name as it is shown to themselves
 */
public record SessionHolder(String id, String name, Role role) {

    static SessionHolder of(Account account) {
        return new SessionHolder(account.id(), account.name(), account.role());
    }
}
