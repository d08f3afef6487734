package nl.kleurplaat.accounts;

import java.util.Optional;

/** Where somebody logged in who has a session here. */
public interface LoggingOut {

    /**
     * Where they log out there too; nothing where they need not, or cannot.
     *
     * @param session that ends
     * @param home the address of this service as the browser calls it
     */
    Optional<String> address(String session, String home);
}
