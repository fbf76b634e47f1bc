package kr.fedhub.demo.service.answer;

/**
 * What a researcher asks; an empty or too long text is refused with {@link IllegalArgumentException}.
 *
 * @param text 1 to {@value #LONGEST} characters, without blanks around it
 */
public record Question(String text) {
    /** The most characters a question may have. */
    public static final int LONGEST = 500;

    public Question {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A question has 1 to " + LONGEST + " characters");
        }
    }
}
