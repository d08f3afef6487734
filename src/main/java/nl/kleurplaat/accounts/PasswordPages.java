package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in with the name and the password of an account of this service. */
@Controller
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class PasswordPages {

    private final Accounts accounts;
    private final LoginPage pages;

    PasswordPages(Accounts accounts, LoginPage pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @PostMapping("/login")
    Object login(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            LoginPage.form(request);
            Account account = accounts.of(name, password)
                    .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "accounts.wrong"));
            return pages.begin(account, to, request);
        } catch (Problem problem) {
            return pages.told(pages.login(to, name, request, response, language), problem, language);
        }
    }
}
