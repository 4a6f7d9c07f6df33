package vn.datnuoc.policy.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;

/** What all cases share: who asks, and for which layers. */
public record World(Map<String, Subject> subjects, Map<LayerName, SampleLayer> layers) {

    static World of(Entry file) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("anonymous", Subject.ANONYMOUS);
        file.entry("subjects").entries().forEach((name, entry) -> subjects.put(name, subject(name, entry)));
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
                entry.find("active").map(Boolean.class::cast).orElse(true));
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
