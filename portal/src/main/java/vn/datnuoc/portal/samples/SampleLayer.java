package vn.datnuoc.portal.samples;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer.SourceDocument;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Sensitivity;
import vn.datnuoc.portal.catalogue.Description;
import vn.datnuoc.portal.catalogue.Description.CodeTitle;
import vn.datnuoc.portal.catalogue.Description.Presentation;
import vn.datnuoc.portal.catalogue.Description.RelatedTable;

/**
 * A layer of {@code layers.yaml}.
 *
 * @param rasters file by day; empty for a vector layer
 * @param file of a vector layer; empty for a raster layer
 */
record SampleLayer(
        LayerName name, Description description, Optional<Schema> titles, String file, Map<LocalDate, String> rasters) {

    /** @param codeLists titles by code, by name of the list */
    static SampleLayer of(Yaml yaml, Map<String, Map<String, CodeTitle>> codeLists, String sld) {
        List<Yaml> attributes = yaml.list("attributes");
        Optional<Schema> titles = yaml.text("geometry").equals("RASTER")
                ? Optional.empty()
                : Optional.of(new Schema(
                        attributes.stream().map(SampleLayer::attribute).toList(),
                        GeometryKind.valueOf(yaml.text("geometry"))));
        Description description = new Description(
                yaml.text("titleVi"),
                yaml.text("titleEn"),
                yaml.text("summary"),
                yaml.text("summaryEn"),
                yaml.text("attribution"),
                document(yaml.child("document")),
                "",
                Optional.empty(),
                Map.of(),
                sld,
                Sensitivity.valueOf(yaml.text("sensitivity")),
                sensitivity(attributes),
                presentation(yaml, attributes, codeLists));
        return new SampleLayer(
                LayerName.of(yaml.text("name")), description, titles, yaml.text("file"), rasters(yaml.list("files")));
    }

    private static Attribute attribute(Yaml yaml) {
        return new Attribute(
                yaml.text("name"),
                AttributeType.valueOf(yaml.text("type")),
                yaml.text("titleVi"),
                yaml.text("titleEn"));
    }

    private static SourceDocument document(Yaml yaml) {
        return new SourceDocument(yaml.text("number"), yaml.day("date"), yaml.text("agency"));
    }

    private static Map<String, Sensitivity> sensitivity(List<Yaml> attributes) {
        Map<String, Sensitivity> sensitivity = new LinkedHashMap<>();
        attributes.stream()
                .filter(a -> !a.text("sensitivity").isEmpty())
                .forEach(a -> sensitivity.put(a.text("name"), Sensitivity.valueOf(a.text("sensitivity"))));
        return sensitivity;
    }

    private static Presentation presentation(
            Yaml yaml, List<Yaml> attributes, Map<String, Map<String, CodeTitle>> codeLists) {
        Map<String, Map<String, CodeTitle>> codes = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        for (Yaml attribute : attributes) {
            Optional.ofNullable(codeLists.get(attribute.text("codes")))
                    .ifPresent(list -> codes.put(attribute.text("name"), list));
            Optional.of(attribute.text("unit"))
                    .filter(unit -> !unit.isEmpty())
                    .ifPresent(unit -> units.put(attribute.text("name"), unit));
        }
        return new Presentation(
                yaml.number("minScale"),
                yaml.number("maxScale"),
                yaml.text("visible").equals("true"),
                yaml.text("label"),
                yaml.texts("search"),
                yaml.texts("key"),
                codes,
                units,
                yaml.list("tables").stream()
                        .map(table -> new RelatedTable(table.text("layer"), table.text("by"), table.text("order")))
                        .toList());
    }

    private static Map<LocalDate, String> rasters(List<Yaml> files) {
        Map<LocalDate, String> rasters = new LinkedHashMap<>();
        files.forEach(file -> rasters.put(file.day("date"), file.text("file")));
        return rasters;
    }

    /** A node of the file; what is absent is empty. */
    record Yaml(Map<String, Object> members) {

        String text(String member) {
            return String.valueOf(members.getOrDefault(member, ""));
        }

        long number(String member) {
            return members.get(member) instanceof Number number ? number.longValue() : 0;
        }

        LocalDate day(String member) {
            return members.get(member) instanceof Date date
                    ? date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate()
                    : LocalDate.parse(text(member));
        }

        Yaml child(String member) {
            return of(members.get(member));
        }

        List<Yaml> list(String member) {
            return members.get(member) instanceof List<?> list
                    ? list.stream().map(Yaml::of).toList()
                    : List.of();
        }

        List<String> texts(String member) {
            return members.get(member) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        static Yaml of(@Nullable Object node) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (node instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (value != null) {
                        members.put(String.valueOf(key), value);
                    }
                });
            }
            return new Yaml(members);
        }
    }
}
