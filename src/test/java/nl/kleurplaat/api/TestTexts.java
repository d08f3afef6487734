package nl.kleurplaat.api;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts as the program reads them. */
public final class TestTexts {
    private TestTexts() {}

    /** @param names such as {@code bridges} for {@code texts/bridges.properties} */
    public static Texts of(String... names) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        for (String name : names) {
            source.addBasenames("texts/" + name);
        }
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Texts(source);
    }
}
