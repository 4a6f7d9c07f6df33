package vn.datnuoc.engine.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.GeoJsonFeatures;
import vn.datnuoc.engine.feature.TextSink;
import vn.datnuoc.engine.wms.GetFeatureInfoOperation.Hit;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes the answer of GetFeatureInfo; values are somebody's texts and are escaped wherever they go. */
final class FeatureInfoText {
    private static final int DECIMALS = 9;

    private final InfoFormat format;

    FeatureInfoText(InfoFormat format) {
        this.format = format;
    }

    byte[] encode(List<Hit> hits) {
        return switch (format) {
            case TEXT -> text(hits).getBytes(StandardCharsets.UTF_8);
            case HTML -> html(hits).getBytes(StandardCharsets.UTF_8);
            case GEOJSON -> geoJson(hits);
            case GML -> gml(hits);
        };
    }

    private static String text(List<Hit> hits) {
        StringBuilder out = new StringBuilder();
        for (Hit hit : hits) {
            for (Feature feature : hit.features()) {
                out.append(hit.layer().layer().name())
                        .append(' ')
                        .append(id(hit, feature))
                        .append('\n');
                List<Attribute> attributes = hit.attributes();
                for (int i = 0; i < attributes.size(); i++) {
                    String value = value(feature, i).replaceAll("\\p{Cntrl}", " ");
                    out.append("  ")
                            .append(attributes.get(i).name())
                            .append(" = ")
                            .append(value)
                            .append('\n');
                }
            }
        }
        return out.toString();
    }

    private static String html(List<Hit> hits) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"UTF-8\"><title>")
                .append("Thông tin đối tượng</title></head><body>\n");
        for (Hit hit : hits) {
            for (Feature feature : hit.features()) {
                out.append("<table><caption>")
                        .append(XmlWriter.escape(hit.layer().layer().titleVi()))
                        .append("</caption>\n");
                List<Attribute> attributes = hit.attributes();
                for (int i = 0; i < attributes.size(); i++) {
                    out.append("<tr><th>")
                            .append(XmlWriter.escape(attributes.get(i).titleVi()))
                            .append("</th><td>")
                            .append(XmlWriter.escape(value(feature, i)))
                            .append("</td></tr>\n");
                }
                out.append("</table>\n");
            }
        }
        return out.append("</body></html>\n").toString();
    }

    private static byte[] geoJson(List<Hit> hits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TextSink sink = new TextSink(bytes);
            sink.raw("{\"type\":\"FeatureCollection\",\"features\":[");
            boolean first = true;
            for (Hit hit : hits) {
                GeoJsonFeatures encoder = new GeoJsonFeatures(
                        sink, hit.layer().layer().name().subject(), hit.attributes(), DECIMALS, false);
                for (Feature feature : hit.features()) {
                    sink.raw(first ? "" : ",");
                    encoder.write(feature, true);
                    first = false;
                }
            }
            sink.raw("]}").flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /** Values alone, as the GML of GetFeatureInfo has always been: layer, feature, attributes. */
    private static byte[] gml(List<Hit> hits) {
        XmlWriter xml = new XmlWriter().open("msGMLOutput", "xmlns:gml", "http://www.opengis.net/gml");
        for (Hit hit : hits) {
            String subject = hit.layer().layer().name().subject();
            xml.open(subject + "_layer");
            for (Feature feature : hit.features()) {
                xml.open(subject + "_feature", "fid", id(hit, feature));
                List<Attribute> attributes = hit.attributes();
                for (int i = 0; i < attributes.size(); i++) {
                    xml.text(attributes.get(i).name(), value(feature, i));
                }
                xml.close();
            }
            xml.close();
        }
        return xml.close().toBytes();
    }

    private static String id(Hit hit, Feature feature) {
        return hit.layer().layer().name().subject() + "." + feature.fid();
    }

    private static String value(Feature feature, int i) {
        Object value = feature.values()[i];
        return value == null ? "" : value.toString();
    }
}
