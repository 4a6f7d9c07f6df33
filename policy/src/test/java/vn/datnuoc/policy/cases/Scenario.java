package vn.datnuoc.policy.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;

/** One YAML document: grants, and cases that share them. */
final class Scenario {
    private static final String FROM = "2026-01-01T00:00:00Z";
    private static final String AT = "2026-06-01T00:00:00Z";

    private final World world;
    private final String title;
    private final Entry document;
    private final List<Grant> grants;

    Scenario(World world, String file, Entry document) {
        this.world = world;
        this.title = file + ": " + document.text("scenario");
        this.document = document;
        this.grants = document.list("grants").stream().map(Scenario::grant).toList();
    }

    Stream<PolicyCase> cases() {
        return document.list("cases").stream().map(this::policyCase);
    }

    private PolicyCase policyCase(Entry entry) {
        AccessRequest request = new AccessRequest(
                world.subject(entry.text("subject")),
                LayerName.of(entry.text("layer")),
                Right.valueOf(entry.text("right")));
        return new PolicyCase(
                title + ": " + entry.text("name"),
                grants,
                Instant.parse(entry.findText("at").orElse(AT)),
                request,
                expectation(entry, request));
    }

    private Expectation expectation(Entry entry, AccessRequest request) {
        return switch (entry.text("answer")) {
            case "hidden" -> new Expectation.Hidden();
            case "refused" -> new Expectation.Refused();
            case "allowed" -> allowed(entry, request);
            default -> throw new IllegalArgumentException("allowed, refused or hidden expected in " + entry);
        };
    }

    private Expectation allowed(Entry entry, AccessRequest request) {
        SampleLayer layer = world.layer(request.layer());
        String grant = entry.text("grant");
        Right limitsOf = entry.findText("limits").map(Right::valueOf).orElse(request.right());
        return new Expectation.Allowed(
                grant,
                limits(grant, limitsOf),
                entry.texts("features").map(Scenario::fids).orElseGet(() -> fids(layer)),
                entry.texts("attributes")
                        .orElseGet(() -> List.copyOf(layer.attributes().keySet())),
                entry.find("geometries")
                        .map(Entry::of)
                        .map(Scenario::geometries)
                        .orElse(Map.of()));
    }

    private Limits limits(String grant, Right right) {
        return grants.stream()
                .filter(some -> some.id().equals(grant))
                .flatMap(some -> Optional.ofNullable(some.rights().get(right)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title + ": grant " + grant + " names no " + right));
    }

    private static List<Long> fids(List<String> fids) {
        return fids.stream().map(Long::valueOf).toList();
    }

    private static List<Long> fids(SampleLayer layer) {
        return layer.features().stream().map(SampleLayer.Feature::fid).toList();
    }

    private static Map<Long, Geometry> geometries(Entry byFid) {
        Map<Long, Geometry> geometries = new LinkedHashMap<>();
        byFid.values().keySet().forEach(fid -> geometries.put(Long.valueOf(fid), byFid.geometry(fid)));
        return geometries;
    }

    private static Grant grant(Entry entry) {
        return new Grant(
                entry.text("id"),
                Principal.of(entry.text("principal")),
                Target.of(entry.text("target")),
                rights(entry.get("rights")),
                Instant.parse(entry.findText("from").orElse(FROM)),
                entry.findText("until").map(Instant::parse),
                "policy-cases");
    }

    private static Map<Right, Limits> rights(Object rights) {
        Map<Right, Limits> limits = new EnumMap<>(Right.class);
        if (rights instanceof Collection<?> names) {
            names.forEach(name -> limits.put(Right.valueOf(name.toString()), Limits.NONE));
        } else {
            Entry.of(rights).entries().forEach((name, entry) -> limits.put(Right.valueOf(name), limits(entry)));
        }
        return limits;
    }

    private static Limits limits(Entry entry) {
        return new Limits(
                entry.findText("rows"),
                entry.find("area").map(wkt -> entry.geometry("area")),
                Set.copyOf(entry.texts("hidden").orElse(List.of())),
                entry.findText("min-meters-per-pixel").map(Double::valueOf).orElse(0.0),
                Set.copyOf(entry.texts("formats").orElse(List.of())));
    }
}
