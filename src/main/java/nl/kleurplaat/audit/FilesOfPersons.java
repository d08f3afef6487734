package nl.kleurplaat.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kleurplaat.api.NamedFiles;
import nl.kleurplaat.api.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps that somebody took a file along that may name persons. That of one person is kept by whoever makes it. */
@Component
class FilesOfPersons implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ROOT = "/api/";
    private static final String FILLED = "imports/template";

    /** Nothing that anybody could write something of their own in. */
    private static final Pattern FILE = Pattern.compile("(?<name>.+)\\.[a-z]{2,7}");

    private final ReadsOfPersons reads;
    private final ObjectProvider<NamedFiles> files;

    FilesOfPersons(ReadsOfPersons reads, ObjectProvider<NamedFiles> files) {
        this.reads = reads;
        this.files = files;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        ROOT + "networks/**", ROOT + "tables/**", ROOT + "reports/**", ROOT + FILLED + ".xlsx");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher file = FILE.matcher(request.getRequestURI().substring(ROOT.length()));
        if (file.matches()
                && (NamedFiles.all(files.stream()).contains(file.group("name"))
                        || file.group("name").equals(FILLED))) {
            reads.keep(Reader.of(request.getAttribute(Reader.ATTRIBUTE)), List.of(file.group()), null);
        }
        return true;
    }
}
