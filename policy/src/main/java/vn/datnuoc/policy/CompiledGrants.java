package vn.datnuoc.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The grants of one version, by principal, with the permissions of those subjects that have asked. Thread-safe. */
final class CompiledGrants {

    /** Grants have no negative version: the first decision compiles. */
    static final CompiledGrants NONE_YET = new CompiledGrants(-1, List.of());

    /** More subjects than a province has accounts; past it everything is compiled anew. */
    private static final int MAX_SUBJECTS = 10_000;

    private final long version;
    private final Map<Principal, List<Grant>> byPrincipal;
    private final Map<Subject, Permissions> bySubject = new ConcurrentHashMap<>();

    CompiledGrants(long version, List<Grant> grants) {
        this.version = version;
        this.byPrincipal = grants.stream().collect(Collectors.groupingBy(Grant::principal));
    }

    long version() {
        return version;
    }

    Permissions permissions(Subject subject) {
        Permissions known = bySubject.get(subject);
        return known != null ? known : compile(subject);
    }

    private Permissions compile(Subject subject) {
        if (bySubject.size() >= MAX_SUBJECTS) {
            bySubject.clear();
        }
        return bySubject.computeIfAbsent(subject, who -> new Permissions(grantsOf(who)));
    }

    private List<Grant> grantsOf(Subject subject) {
        return subject.principals().stream()
                .flatMap(principal -> byPrincipal.getOrDefault(principal, List.of()).stream())
                .toList();
    }
}
