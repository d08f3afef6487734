package nl.kleurplaat.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** GraphiQL, to ask the network questions in a browser, and the libraries that it needs. Not there in production. */
@Controller
@Profile("!production")
class GraphiQlPage implements WebMvcConfigurer {

    /** GraphiQL writes styles into the page and has its fonts in its style sheet; it evaluates no code. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String api;
    private final List<String> examples = Examples.all();

    private final List<String> styles = List.of(Library.GRAPHIQL.url("graphiql.min.css"));
    private final List<String> scripts = List.of(
            Library.REACT.url("umd/react.production.min.js"),
            Library.REACT_DOM.url("umd/react-dom.production.min.js"),
            Library.GRAPHIQL.url("graphiql.min.js"));

    GraphiQlPage(@Value("${spring.graphql.http.path:/graphql}") String api) {
        this.api = api;
    }

    @GetMapping("/graphiql")
    String graphiQl(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        model.addAttribute("api", api);
        model.addAttribute("examples", examples);
        model.addAttribute("styles", styles);
        model.addAttribute("scripts", scripts);
        return "graphiql";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (Library library : Library.values()) {
            registry.addResourceHandler(library.pattern())
                    .addResourceLocations(library.location())
                    .setCacheControl(FOREVER);
        }
    }
}
