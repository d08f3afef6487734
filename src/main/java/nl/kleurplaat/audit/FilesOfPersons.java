package nl.kleurplaat.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
        String file = request.getRequestURI().substring(ROOT.length());
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        if (NamedFiles.all(files.stream()).contains(name) || name.equals(FILLED)) {
            reads.keep(Reader.of(request.getAttribute(Reader.ATTRIBUTE)), List.of(file), null);
        }
        return true;
    }
}
