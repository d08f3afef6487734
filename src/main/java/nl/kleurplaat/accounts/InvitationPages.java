package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where whoever is invited makes a passkey or chooses a password, and is logged in with it. */
@Controller
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class InvitationPages {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final LoginPage pages;

    InvitationPages(Accounts accounts, Passkeys passkeys, LoginPage pages) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @GetMapping("/invitation")
    ModelAndView invitation(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return page(token, null, request, response, language);
    }

    @PostMapping("/invitation")
    Object accept(
            @RequestParam String token,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return accepted(
                token,
                () -> {
                    LoginPage.form(request);
                    if (!password.equals(again)) {
                        throw new Problem(ProblemCode.BAD_INPUT, "accounts.not-the-same");
                    }
                    return accounts.accept(token, password);
                },
                request,
                response,
                language);
    }

    @PostMapping("/invitation/passkey/options")
    @ResponseBody
    Map<String, Object> options(@RequestParam String token, HttpServletRequest request) {
        String form = LoginPage.form(request);
        Account account = accounts.invitedBy(token).orElseThrow(InvitationPages::none);
        return passkeys.toMake(account, PasskeySite.required(request), form);
    }

    @PostMapping("/invitation/passkey")
    Object accept(
            @RequestParam String token,
            @RequestParam String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return accepted(
                token,
                () -> {
                    String form = LoginPage.form(request);
                    MadePasskey made = passkeys.made(credential, PasskeySite.required(request), form);
                    return accounts.accept(token, made, "");
                },
                request,
                response,
                language);
    }

    private Object accepted(
            String token,
            Supplier<Account> accepting,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            return pages.begin(accepting.get(), "/", request);
        } catch (Problem problem) {
            return page(token, problem, request, response, language);
        }
    }

    private ModelAndView page(
            String token,
            @Nullable Problem problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        String name = accounts.invitedBy(token).map(Account::name).orElse("");
        ModelAndView page =
                pages.page("invitation", Map.of("token", token, "name", name), "token", request, response, language);
        return name.isEmpty()
                ? pages.told(page, none(), language)
                : problem == null ? page : pages.told(page, problem, language);
    }

    private static Problem none() {
        return new Problem(ProblemCode.NOT_FOUND, "accounts.no-invitation");
    }
}
