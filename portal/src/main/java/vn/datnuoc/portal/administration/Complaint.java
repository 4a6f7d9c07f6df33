package vn.datnuoc.portal.administration;

import java.util.Locale;
import vn.datnuoc.portal.server.Problem;

/**
 * What is wrong with a form, in the reader's language.
 *
 * @param field that it is about; empty when it is about the whole
 */
public record Complaint(String field, String text) {

    public static Complaint of(Problem problem, Locale language) {
        return new Complaint(
                problem.expected().isPresent() ? problem.parameter().orElse("") : "", problem.words(language));
    }
}
