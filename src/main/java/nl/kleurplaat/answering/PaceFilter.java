package nl.kleurplaat.answering;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has every answer sent at a {@linkplain PacedOutput pace}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class PaceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new PacedResponse(response));
    }

    private static final class PacedResponse extends HttpServletResponseWrapper {

        private @Nullable PacedOutput output;

        PacedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            PacedOutput there = output;
            if (there == null) {
                there = new PacedOutput(super.getOutputStream(), System::nanoTime);
                output = there;
            }
            return there;
        }
    }
}
