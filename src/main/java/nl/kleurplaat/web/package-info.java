/** What a person opens in a browser: the front page, GraphiQL, the documentation, and errors in plain words. */
@NullMarked
package nl.kleurplaat.web;

import org.jspecify.annotations.NullMarked;
