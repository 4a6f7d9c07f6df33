package vn.datnuoc.portal.review;

import java.util.ArrayList;
import java.util.List;
import vn.datnuoc.engine.formats.ReadReport;

/** What is wrong with a draft, in both languages; the first hundred and how many there are. Used by one thread. */
final class ChangeProblems {

    private static final int MOST = 100;

    private final List<String> problems = new ArrayList<>();
    private long count;

    void add(String vi, String en) {
        if (count++ < MOST) {
            problems.add(vi + " / " + en);
        }
    }

    /** What reading the file has found. */
    void addAll(ReadReport report) {
        report.problems()
                .forEach(p -> add("dòng " + p.row() + ": " + p.reason(), "row " + p.row() + ": " + p.reason()));
        count += report.problemCount() - report.problems().size();
    }

    boolean isEmpty() {
        return count == 0;
    }

    List<String> list() {
        List<String> all = new ArrayList<>(problems);
        if (count > problems.size()) {
            all.add("… tổng cộng " + count + " lỗi / … " + count + " problems in total");
        }
        return all;
    }
}
