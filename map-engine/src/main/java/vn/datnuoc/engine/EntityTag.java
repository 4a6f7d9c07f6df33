package vn.datnuoc.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names all that an answer depends on, so that whoever still has the answer need not get it again (RFC 9110, 8.8.3): the
 * request, the versions of its layers, what its caller may see of them, and the program, by when it was started. Weak, for
 * a door may compress.
 */
public record EntityTag(String value) {
    private static final Instant STARTED = Instant.now();
    private static final int BYTES = 18;

    /** @param more what else the answer depends on, for example the version of the catalogue */
    public static EntityTag of(OgcRequest request, List<GuardedLayer> layers, Object... more) {
        String all = String.join(
                "\n",
                STARTED.toString(),
                request.endpoint() + request.service() + request.component(),
                new TreeMap<>(request.parameters()).toString(),
                layers.stream().map(GuardedLayer::fingerprint).toList().toString(),
                Arrays.toString(more));
        return new EntityTag("W/\"" + digest(all.getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /** Short and without a way back. */
    static String digest(byte[] content) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the client says that it has this very answer. */
    public boolean isKnownTo(OgcRequest request) {
        return request.ifNoneMatch()
                .map(header -> Arrays.stream(header.split(",")).map(String::strip))
                .filter(tags -> tags.anyMatch(value::equals))
                .isPresent();
    }

    /** {@code headers} and the tag. */
    public Map<String, String> with(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("ETag", value);
        return all;
    }

    /** Instead of an answer that the client has. */
    public OgcResponse notModified(String contentType, Map<String, String> headers) {
        return new OgcResponse(304, contentType, with(headers), out -> {});
    }
}
