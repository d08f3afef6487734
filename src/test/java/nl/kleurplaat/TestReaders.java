package nl.kleurplaat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import nl.kleurplaat.snapshot.Reader;
import nl.kleurplaat.snapshot.Tier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets a test ask as somebody who may see less than the local user. */
@TestConfiguration(proxyBeanMethods = false)
public class TestReaders {

    /** The header with the name of a tier. */
    public static final String HEADER = "X-Test-Tier";

    @Bean
    Filter readerByHeader() {
        return (request, response, chain) -> {
            String tier = ((HttpServletRequest) request).getHeader(HEADER);
            if (tier != null) {
                request.setAttribute(Reader.ATTRIBUTE, new Reader(Tier.valueOf(tier)));
            }
            chain.doFilter(request, response);
        };
    }
}
