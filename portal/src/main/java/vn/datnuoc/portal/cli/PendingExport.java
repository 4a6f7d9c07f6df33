package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A file {@code <output>.datnuoc} beside the output: which export it waits for. It goes away with the finished download.
 *
 * @param key server, account and request; a file left by a different command does not count
 */
record PendingExport(Path file, String key) {

    static PendingExport of(Path output, Server server, Map<String, Object> request) {
        Path file = output.resolveSibling(output.getFileName() + ".datnuoc");
        return new PendingExport(
                file,
                server.url() + " " + server.user() + " " + request.toString().replaceAll("\\R", " "));
    }

    /** The export as the server knows it; missing when there is none to go on with. */
    JsonNode resume(Server server) throws IOException {
        if (!Files.exists(file)) {
            return MissingNode.getInstance();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2 || !lines.get(0).equals(key)) {
            return MissingNode.getInstance();
        }
        return known(server, lines.get(1));
    }

    void remember(String id) throws IOException {
        Files.writeString(file, key + "\n" + id + "\n");
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static JsonNode known(Server server, String id) throws IOException {
        try {
            JsonNode export = server.get("/api/exports/" + Server.segment(id));
            String state = export.path("state").asString("");
            return ExportCommand.isUnderWay(state) || state.equals("XONG") ? export : MissingNode.getInstance();
        } catch (Server.RefusedException e) {
            if (e.status() == 404 || e.status() == 410) {
                return MissingNode.getInstance();
            }
            throw e;
        }
    }
}
