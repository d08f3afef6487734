package nl.kleurplaat.accounts;

import java.time.LocalDate;
import java.util.List;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Accounts as an admin makes, sees, changes and removes them. */
@Controller
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    record InviteAccountInput(
            String name,
            Role role,
            @Nullable LocalDate until,
            @Nullable List<String> organisations) {}

    record ChangeAccountInput(
            String name,
            @Nullable Role role,
            @Nullable Boolean blocked,
            @Nullable List<String> organisations) {}

    @QueryMapping
    List<Account> accounts() {
        return accounts.all();
    }

    @MutationMapping
    Accounts.Invited inviteAccount(@Argument InviteAccountInput input, @ContextValue Reader reader) {
        return accounts.invite(
                input.name(),
                input.role(),
                input.until(),
                input.organisations() == null ? List.of() : input.organisations(),
                reader.name());
    }

    @MutationMapping
    Accounts.Invited inviteAccountAgain(
            @Argument String name, @Argument @Nullable LocalDate until, @ContextValue Reader reader) {
        return accounts.inviteAgain(name, until, reader.name());
    }

    @MutationMapping
    Account changeAccount(@Argument ChangeAccountInput input, @ContextValue Reader reader) {
        return accounts.change(input.name(), input.role(), input.blocked(), input.organisations(), reader.name());
    }

    @MutationMapping
    Account removeAccount(@Argument String name, @ContextValue Reader reader) {
        return accounts.remove(name, reader.name());
    }
}
