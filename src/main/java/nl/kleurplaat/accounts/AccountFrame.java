package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.api.Role;
import org.springframework.core.env.Environment;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who is logged in by the session of the browser, for the bar on top of it. */
@ControllerAdvice
class AccountFrame {

    private final LoginWays ways;

    AccountFrame(Environment settings) {
        this.ways = LoginWays.of(settings);
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        LoggedIn.of(request).ifPresent(reader -> {
            model.addAttribute("loggedIn", reader.who().name());
            model.addAttribute("formToken", PageCookie.form(reader.session()));
            model.addAttribute("own", ways.accounts());
            model.addAttribute("invites", ways.accounts() && reader.who().role() == Role.ADMIN);
        });
    }
}
