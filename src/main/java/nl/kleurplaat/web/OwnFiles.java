package nl.kleurplaat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts and drawings of our own, and beside them the library that our modules import: its address has no
 * version, which is written down in the pom only. A browser asks every time whether one has changed, by its content: the
 * dates in a reproducible jar are the same in every version.
 */
@Configuration(proxyBeanMethods = false)
class OwnFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/assets/**", "classpath:/static/assets/");
        add(registry, "/assets/page/lit/**", Library.LIT_HTML.versionLocation());
    }

    private static void add(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setUseLastModified(false)
                .setEtagGenerator(OwnFiles::etag)
                .setCacheControl(CacheControl.noCache());
    }

    private static String etag(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
