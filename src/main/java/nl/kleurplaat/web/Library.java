package nl.kleurplaat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** A library for the browser that is in a jar. Its version is the jar's, so it is written down in the pom only. */
enum Library {
    REACT("org.webjars.npm", "react", "META-INF/resources/webjars/react/"),
    REACT_DOM("org.webjars.npm", "react-dom", "META-INF/resources/webjars/react-dom/"),
    GRAPHIQL("org.mvnpm", "graphiql", "META-INF/resources/_static/graphiql/"),
    LIT_HTML("org.mvnpm", "lit-html", "META-INF/resources/_static/lit-html/");

    private final String group;
    private final String artifact;
    private final String folder;

    Library(String group, String artifact, String folder) {
        this.group = group;
        this.artifact = artifact;
        this.folder = folder;
    }

    /** The address of one of its files; it has the version in it, so what is there never changes. */
    String url(String file) {
        return "/lib/" + artifact + "/" + version() + "/" + file;
    }

    /** The pattern of the addresses of its files. */
    String pattern() {
        return "/lib/" + artifact + "/**";
    }

    /** Where its files are, a folder per version. */
    String location() {
        return "classpath:" + folder;
    }

    /** Where the files of the version are. */
    String versionLocation() {
        return location() + version() + "/";
    }

    private String version() {
        Properties jar = new Properties();
        try (InputStream file = new ClassPathResource("META-INF/maven/" + group + "/" + artifact + "/pom.properties")
                .getInputStream()) {
            jar.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.getProperty("version");
    }
}
