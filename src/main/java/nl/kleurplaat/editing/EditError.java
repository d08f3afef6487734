package nl.kleurplaat.editing;

import java.util.List;
import java.util.Map;
import nl.kleurplaat.api.ProblemCode;

/**
 * Why an edit was not made.
 *
 * @param path of the place in the input, such as {@code input.domains[1]}
 * @param text the key of the sentence
 * @param arguments what the sentence names
 * @param details what a program may want to know more
 */
record EditError(ProblemCode code, String path, String text, List<String> arguments, Map<String, Object> details) {}
