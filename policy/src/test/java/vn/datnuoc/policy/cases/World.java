package vn.datnuoc.policy.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AddressRange;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

/** What all cases share: who asks, and for which layers. */
public record World(Map<String, Subject> subjects, Map<LayerName, SampleLayer> layers) {

    static World of(Entry file) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("anonymous", Subject.ANONYMOUS);
        file.entry("subjects").entries().forEach((name, entry) -> subjects.put(name, subject(name, entry)));
        file.entry("connections").entries().forEach((code, entry) -> subjects.put(code, connection(code, entry)));
        Map<LayerName, SampleLayer> layers = new LinkedHashMap<>();
        file.entry("layers").entries().forEach((name, entry) -> layers.put(LayerName.of(name), layer(name, entry)));
        return new World(subjects, layers);
    }

    Subject subject(String name) {
        return known(subjects, name);
    }

    SampleLayer layer(LayerName name) {
        return known(layers, name);
    }

    private static <K, V> V known(Map<K, V> values, K name) {
        V value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("world.yaml has no " + name);
        }
        return value;
    }

    private static Subject subject(String name, Entry entry) {
        return new Subject.Account(
                name,
                AccountKind.valueOf(entry.text("kind")),
                entry.text("agency"),
                AgencyType.valueOf(entry.text("agency-type")),
                entry.flag("active", true));
    }

    private static Subject connection(String code, Entry entry) {
        return new Subject.Connection(
                code,
                entry.text("agency"),
                AgencyType.valueOf(entry.text("agency-type")),
                entry.text("custodian"),
                entry.flag("custodian-active", true),
                approval(entry),
                entry.findText("called-from").orElse("10.96.0.5"));
    }

    private static ConnectionApproval approval(Entry entry) {
        return new ConnectionApproval(
                entry.texts("scope").orElseThrow().stream().map(Target::of).collect(Collectors.toSet()),
                Instant.parse(entry.text("from")),
                Instant.parse(entry.text("until")),
                entry.texts("addresses").orElseThrow().stream()
                        .map(AddressRange::of)
                        .collect(Collectors.toSet()),
                entry.flag("duties-accepted", true),
                entry.flag("revoked", false));
    }

    private static SampleLayer layer(String name, Entry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        entry.entry("attributes").values().forEach((key, type) -> attributes.put(key, String.valueOf(type)));
        List<SampleLayer.Feature> features =
                entry.list("features").stream().map(World::feature).toList();
        return new SampleLayer(LayerName.of(name), attributes, features);
    }

    private static SampleLayer.Feature feature(Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>(entry.values());
        values.keySet().removeAll(List.of("fid", "geometry"));
        return new SampleLayer.Feature(Long.parseLong(entry.text("fid")), entry.geometry("geometry"), values);
    }
}
