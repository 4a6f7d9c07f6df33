package vn.datnuoc.portal.accounts;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.datnuoc.policy.Component;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/**
 * What an account of CAP_NHAT or QUAN_TRI does besides its kind; no fourth kind (Art. 8.2).
 *
 * @param scope a component ({@code dd}), a unit ({@code unit:so-nnmt}), or {@code *} for everything
 */
public record Duty(Task task, String scope) {

    private static final Pattern UNIT = Pattern.compile("unit:[a-z][a-z0-9-]{1,39}");

    /** What is to be done. */
    public enum Task {
        /** Approve or reject drafts. */
        REVIEW,
        /** Confirm data that is taken away. */
        CONFIRM,
        /** Work on tickets: requests and reports of errors. */
        TICKETS;

        /** Key of its title in {@code i18n/accounts.properties}. */
        public String titleKey() {
            return "accounts.duty." + name();
        }
    }

    /** @throws Problem 400 when the task or the scope is none */
    public static Duty of(Parameter task, Parameter scope) {
        String text = scope.text(60);
        if (!text.equals("*")
                && Component.ofCode(text).isEmpty()
                && !UNIT.matcher(text).matches()) {
            throw scope.wrong("mã thành phần (dd), unit:mã-đơn-vị, hoặc * / a component, a unit, or *");
        }
        return new Duty(task.oneOf(Task.class), text);
    }

    /** @param unit code of the agency the thing comes from */
    boolean covers(Component component, String unit) {
        return scope.equals("*") || scope.equals(component.code()) || scope.equals("unit:" + unit);
    }

    /** Absent when it is not for one component. */
    public Optional<Component> component() {
        return Component.ofCode(scope);
    }

    @Override
    public String toString() {
        return task + " " + scope;
    }
}
