package nl.kleurplaat.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What this is and where things are. */
@Controller
class HomePage {

    private final String api;
    private final String example = Examples.first();

    HomePage(@Value("${spring.graphql.http.path:/graphql}") String api) {
        this.api = api;
    }

    @GetMapping("/about")
    String home(Model model) {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().path(api).toUriString();
        model.addAttribute("example", example);
        model.addAttribute("command", command(address, example));
        return "home";
    }

    /** How to send a question, without quotes in it, from the command line. */
    static String command(String address, String question) {
        return "curl " + address + " -H 'Content-Type: application/json' \\\n  -d '{\"query\": \""
                + question.replaceAll("\\s+", " ") + "\"}'";
    }
}
