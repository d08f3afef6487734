package nl.kleurplaat.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import nl.kleurplaat.api.Texts;
import nl.kleurplaat.api.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Where people log in with a passkey, and where they see theirs, and add and remove them if they logged in just now. */
@Controller
@ConditionalOnBooleanProperty("kleurplaat.login.accounts")
class PasskeyPages {

    private final Passkeys passkeys;
    private final Sessions sessions;
    private final LoginPage pages;
    private final Texts texts;
    private final Today today;

    PasskeyPages(Passkeys passkeys, Sessions sessions, LoginPage pages, Texts texts, Today today) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.pages = pages;
        this.texts = texts;
        this.today = today;
    }

    @PostMapping("/login/passkey/options")
    @ResponseBody
    Map<String, Object> toShow(HttpServletRequest request) {
        String form = LoginPage.form(request);
        return passkeys.toShow(PasskeySite.required(request), form);
    }

    @PostMapping("/login/passkey")
    Object login(
            @RequestParam String credential,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        try {
            String form = LoginPage.form(request);
            Account account = passkeys.of(credential, PasskeySite.required(request), form);
            return pages.begin(account, to, request);
        } catch (Problem problem) {
            return pages.told(pages.login(to, "", request, response, language), problem, language);
        }
    }

    @GetMapping("/passkeys")
    ModelAndView passkeys(HttpServletRequest request, Locale language) {
        return page(account(request), request, language);
    }

    @PostMapping("/passkeys/options")
    @ResponseBody
    Map<String, Object> toMake(HttpServletRequest request) {
        Account account = account(request);
        requireFresh(request);
        return passkeys.toMake(account, PasskeySite.required(request), LoginPage.form(request));
    }

    @PostMapping("/passkeys/add")
    Object add(
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            Locale language) {
        return done(
                (account, session) -> {
                    String form = LoginPage.form(request);
                    MadePasskey made = passkeys.made(credential, PasskeySite.required(request), form);
                    passkeys.add(account, made, label);
                },
                request,
                language);
    }

    @PostMapping("/passkeys/remove")
    Object remove(@RequestParam String id, HttpServletRequest request, Locale language) {
        return done((account, session) -> passkeys.remove(account, id, session), request, language);
    }

    /** The page is opened again afterwards, so that showing it once more does nothing twice. */
    private Object done(BiConsumer<Account, String> change, HttpServletRequest request, Locale language) {
        Account account = account(request);
        try {
            requireFresh(request);
            change.accept(account, session(request));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/passkeys?lang=" + language.getLanguage())
                    .build();
        } catch (Problem problem) {
            return pages.told(page(account, request, language), problem, language);
        }
    }

    /** @param used empty where it was not yet */
    record Row(String id, String label, String made, String used) {}

    private ModelAndView page(Account account, HttpServletRequest request, Locale language) {
        return new ModelAndView("passkeys")
                .addObject("passkeys", PasskeySite.of(request).isPresent())
                .addObject("fresh", sessions.isFresh(session(request)))
                .addObject(
                        "rows",
                        passkeys.of(account).stream()
                                .map(one -> new Row(
                                        one.id(),
                                        one.label(),
                                        day(one.createdAt(), language),
                                        day(one.usedAt(), language)))
                                .toList());
    }

    private String day(@Nullable OffsetDateTime moment, Locale language) {
        return moment == null ? "" : texts.text(language, "accounts.passkey.day", today.of(moment.toInstant()));
    }

    private static String session(HttpServletRequest request) {
        return LoggedIn.of(request)
                .orElseThrow(() -> new Problem(ProblemCode.UNAUTHENTICATED, "login.no-account"))
                .session();
    }

    private void requireFresh(HttpServletRequest request) {
        if (!sessions.isFresh(session(request))) {
            throw new Problem(ProblemCode.FORBIDDEN, "accounts.passkey.again", Sessions.FRESH.toMinutes());
        }
    }

    private Account account(HttpServletRequest request) {
        return sessions.account(session(request))
                .orElseThrow(() -> new Problem(ProblemCode.FORBIDDEN, "accounts.passkey.elsewhere"));
    }
}
