package nl.kleurplaat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.api.Reader;
import nl.kleurplaat.api.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test ask as one who may see less than the local user, and may ask as much. */
@TestConfiguration(proxyBeanMethods = false)
public class TestReaders {

    /** The header with the name of a role. */
    public static final String HEADER = "X-Test-Role";

    @Bean
    Filter readerByHeader() {
        return (request, response, chain) -> {
            String role = ((HttpServletRequest) request).getHeader(HEADER);
            if (role != null) {
                request.setAttribute(
                        Reader.ATTRIBUTE, new Reader("test-" + role, Role.valueOf(role), Reader.Kind.PROGRAM));
            }
            chain.doFilter(request, response);
        };
    }
}
