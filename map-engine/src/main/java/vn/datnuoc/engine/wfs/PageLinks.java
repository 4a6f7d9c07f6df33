package vn.datnuoc.engine.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.datnuoc.engine.LayerGate;

/** The addresses of the pages before and after: the same request of the same version of the data, with another start. */
final class PageLinks {
    private final String endpoint;
    private final GetFeature get;
    private final long dataVersion;
    private final long limit;

    PageLinks(String endpoint, GetFeature get, long dataVersion, long limit) {
        this.endpoint = endpoint;
        this.get = get;
        this.dataVersion = dataVersion;
        this.limit = limit;
    }

    /** Absent when the request had a filter in its body, which no address can carry. */
    Optional<String> at(long startIndex) {
        if (get.filter().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> params = new TreeMap<>(get.params().values());
        params.put("SERVICE", "WFS");
        params.put("VERSION", get.version().number);
        params.put("REQUEST", get.operation().title());
        params.put(LayerGate.DATA_VERSION, Long.toString(dataVersion));
        params.put("STARTINDEX", Long.toString(startIndex));
        params.remove("MAXFEATURES");
        params.put("COUNT", Long.toString(limit));
        StringBuilder address = new StringBuilder(endpoint);
        params.forEach((name, value) -> address.append(address.length() == endpoint.length() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return Optional.of(address.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
