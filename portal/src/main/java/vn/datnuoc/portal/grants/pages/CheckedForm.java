package vn.datnuoc.portal.grants.pages;

import java.util.Map;
import java.util.Optional;
import vn.datnuoc.portal.grants.GrantDraft;

/**
 * What became of a form.
 *
 * @param draft absent when something is wrong or missing
 * @param errors by the field's name, in the reader's language
 */
record CheckedForm(Optional<GrantDraft> draft, Map<String, String> errors) {

    CheckedForm {
        errors = Map.copyOf(errors);
    }
}
