package nl.kleurplaat.accounts;

import nl.kleurplaat.api.Role;
import org.springframework.context.ApplicationContext;

/** Accounts for tests of other packages. */
public final class TestAccounts {

    private final Accounts accounts;

    public TestAccounts(ApplicationContext program) {
        this.accounts = program.getBean(Accounts.class);
    }

    /** The path where a password is chosen. */
    public String invite(String name, Role role) {
        return accounts.invite(name, role, null, "local").path();
    }

    public void block(String name) {
        accounts.change(name, null, true);
    }
}
