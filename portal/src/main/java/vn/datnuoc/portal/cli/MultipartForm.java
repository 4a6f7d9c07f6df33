package vn.datnuoc.portal.cli;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A {@code multipart/form-data} body (RFC 7578) that reads its files as it is sent, never whole. */
final class MultipartForm {
    private final String boundary = "datnuoc-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartForm field(String name, String value) {
        return text(head(quoted(name)) + value + "\r\n");
    }

    MultipartForm file(String name, Path file) throws FileNotFoundException {
        text(head(quoted(name) + "; filename=" + quoted(String.valueOf(file.getFileName()))
                + "\r\nContent-Type: application/octet-stream"));
        parts.add(BodyPublishers.ofFile(file));
        return text("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private String head(String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=" + disposition + "\r\n\r\n";
    }

    private MultipartForm text(String text) {
        parts.add(BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** RFC 7578: quotes and line ends are percent-encoded. */
    private static String quoted(String text) {
        return '"' + text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A") + '"';
    }
}
