package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Requires;
import nl.kleurplaat.api.Role;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Written;
import nl.kleurplaat.network.OrganisationKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an admin invites colleagues, says what they may do, and blocks them. */
@Controller
@Requires(Role.ADMIN)
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class AccountPages {

    private final Accounts accounts;
    private final OrganisationKeys organisations;
    private final Texts texts;

    AccountPages(Accounts accounts, OrganisationKeys organisations, Texts texts) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.texts = texts;
    }

    @GetMapping("/accounts")
    ModelAndView accounts(Locale language) {
        return page(language);
    }

    @PostMapping("/accounts/invite")
    ModelAndView invite(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String organisations,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            HttpServletRequest request,
            Locale language) {
        return linked(() -> accounts.invite(name, role, null, keys(organisations), reader.name()), request, language);
    }

    @PostMapping("/accounts/again")
    ModelAndView inviteAgain(
            @RequestParam String name,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            HttpServletRequest request,
            Locale language) {
        return linked(() -> accounts.inviteAgain(name, null, reader.name()), request, language);
    }

    @PostMapping("/accounts/change")
    ModelAndView change(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable Boolean blocked,
            @RequestParam(required = false) @Nullable String organisations,
            @RequestAttribute(Reader.ATTRIBUTE) Reader reader,
            Locale language) {
        return done(
                () -> accounts.change(
                        name, role, blocked, organisations == null ? null : keys(organisations), reader.name()),
                language);
    }

    @PostMapping("/accounts/remove")
    ModelAndView remove(@RequestParam String name, @RequestAttribute(Reader.ATTRIBUTE) Reader reader, Locale language) {
        return done(() -> accounts.remove(name, reader.name()), language);
    }

    /** As they are filled in: names or keys, with a semicolon between them. */
    private List<String> keys(String filledIn) {
        return organisations.keys(Stream.of(filledIn.split(";", -1))
                .map(Written::line)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** As they are filled in, by the id of the account. */
    private Map<String, String> limits(List<Account> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        Account::id, account -> String.join("; ", organisations.names(account.organisations()))));
    }

    /** With what each logs in, in words, by the id of the account. */
    private Map<String, String> ways(List<Account> all, Locale language) {
        return all.stream()
                .filter(account -> account.hasPassword() || account.passkeys() > 0)
                .collect(Collectors.toMap(
                        Account::id,
                        account -> texts.text(
                                language,
                                account.hasPassword() ? "accounts.ways.password" : "accounts.ways.passkeys",
                                account.passkeys())));
    }

    private ModelAndView linked(Supplier<Accounts.Invited> invitation, HttpServletRequest request, Locale language) {
        try {
            Accounts.Invited invited = invitation.get();
            String here = LoginPage.home(request);
            return page(language)
                    .addObject(
                            "linked",
                            texts.text(
                                    language,
                                    "accounts.linked",
                                    invited.account().name(),
                                    invited.until()))
                    .addObject("link", here + invited.path());
        } catch (Problem problem) {
            return told(problem, language);
        }
    }

    private ModelAndView done(Runnable change, Locale language) {
        try {
            change.run();
            return page(language);
        } catch (Problem problem) {
            return told(problem, language);
        }
    }

    private ModelAndView page(Locale language) {
        List<Account> all = accounts.all();
        return new ModelAndView("accounts")
                .addObject("accounts", all)
                .addObject("limits", limits(all))
                .addObject("ways", ways(all, language))
                .addObject("roles", Role.values());
    }

    private ModelAndView told(Problem problem, Locale language) {
        ModelAndView page = page(language).addObject("problem", texts.text(language, problem));
        page.setStatus(HttpStatus.valueOf(problem.code().status()));
        return page;
    }
}
