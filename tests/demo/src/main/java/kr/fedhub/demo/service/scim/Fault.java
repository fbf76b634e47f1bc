package kr.fedhub.demo.service.scim;

import java.util.concurrent.CountDownLatch;

/** What is wrong with a directory at the moment. */
sealed interface Fault {
    /** Nothing. */
    record None() implements Fault {}

    /** Answers everything with 503. */
    record Down() implements Fault {}

    /**
     * Answers only later.
     *
     * @param released opens when it may answer
     */
    record Hanging(CountDownLatch released) implements Fault {}

    /**
     * Answers with another account than was asked for.
     *
     * @param number the other account's
     */
    record Lying(String number) implements Fault {}

    /** Makes the next account and then breaks the connection instead of answering. */
    record LosingAnAnswer() implements Fault {}

    /** Refuses every filter. */
    record WithoutFilters() implements Fault {}
}
