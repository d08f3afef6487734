package nl.kleurplaat.persons;

import java.util.List;

/**
 * All that is held of a person, in words.
 *
 * @param name what they are called
 * @param sections each with what it is of; those without anything are left out
 */
record PersonFile(String name, List<Section> sections) {

    /** @param title of a type of things, or of what is kept beside the record */
    record Section(String title, List<Item> items) {}

    /** One thing, with what is said of it. */
    record Item(String title, List<Said> said) {}

    /** @param name of a field */
    record Said(String name, List<String> values) {}
}
