package nl.kleurplaat.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The documentation that comes with the program. */
@Controller
class DocsPages {

    /** In the documentation; a page shows that of this service, which may listen on another port. */
    private static final String USUAL_ADDRESS = "127.0.0.1:8080";

    private final Docs docs;

    DocsPages(@Value("${kleurplaat.docs:classpath:docs/}") String folder) {
        this.docs = new Docs(folder);
    }

    /** The first page and a list of all others. */
    @GetMapping(DocPage.ROOT)
    ModelAndView index(HttpServletRequest request) {
        ModelAndView view = new ModelAndView("docs");
        view.addObject("pages", docs.list());
        docs.page(DocPage.FIRST).ifPresent(page -> show(page, view, request));
        return view;
    }

    @GetMapping(DocPage.ROOT + "/{*path}")
    Object page(@PathVariable String path, HttpServletRequest request) {
        String name = path.substring(1);
        if (name.isEmpty() || name.equals(DocPage.FIRST)) {
            return index(request);
        }
        return docs.page(name)
                .<Object>map(page -> show(page, new ModelAndView("docs").addObject("pages", docs.list()), request))
                .or(() -> docs.picture(name).map(DocsPages::picture))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(DocPage page, ModelAndView view, HttpServletRequest request) {
        String html = docs.html(page, PageFrame.keep(request))
                .replace(USUAL_ADDRESS, USUAL_ADDRESS.replace("8080", String.valueOf(request.getLocalPort())));
        return view.addObject("page", page).addObject("html", html);
    }

    private static ResponseEntity<Resource> picture(Resource file) {
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(file).orElseThrow())
                .body(file);
    }
}
