package nl.kleurplaat.practice;

import java.time.LocalDate;

/** What is there from a first day to a last one, both inclusive. */
public interface Lasting {

    boolean isThereOn(LocalDate day);
}
