package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code export}: asks for an export, waits for it and fetches the sealed zip. When it is interrupted, the same command
 * again goes on waiting for the same export instead of asking for a second one.
 */
@Command(
        name = "export",
        description = {"Xuất một lớp thành gói có niêm phong.", "Export a layer as a sealed zip; re-run to resume."})
final class ExportCommand implements Callable<Integer> {
    private static final long POLL_MILLIS = 400;

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Tên lớp / name of the layer")
    private String layer = "";

    @Option(names = "--format", required = true, description = "GPKG, GEOJSON, CSV, GTIFF")
    private String format = "";

    @Option(
            names = "--bbox",
            paramLabel = "minx,miny,maxx,maxy[,CRS]",
            description = "Vùng, x là hướng đông; không nêu CRS: CRS:84 / box, x is east; without CRS: CRS:84")
    private @Nullable String bbox;

    @Option(names = "--filter", paramLabel = "ECQL", description = "Điều kiện / condition, e.g. \"loai_dat = 'ODT'\"")
    private @Nullable String filter;

    @Option(names = "--purpose", required = true, description = "Mục đích sử dụng / purpose of use")
    private String purpose = "";

    @Option(names = "--name", description = "Họ tên; bắt buộc với khách / name; needed when anonymous")
    private @Nullable String name;

    @Option(names = "--contact", description = "Liên hệ; bắt buộc với khách / contact; needed when anonymous")
    private @Nullable String contact;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Tệp zip / zip file to write")
    private Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        Server server = Objects.requireNonNull(datnuoc).server();
        Map<String, Object> request = request();
        PendingExport pending = PendingExport.of(output, server, request);
        JsonNode export = pending.resume(server);
        if (export.isMissingNode()) {
            export = server.post("/api/exports", request);
            pending.remember(export.path("id").asString());
        }
        return fetch(server, finished(server, export), pending);
    }

    private int fetch(Server server, JsonNode export, PendingExport pending) throws IOException {
        String state = export.path("state").asString("");
        if (!state.equals("XONG")) {
            pending.forget();
            throw new IOException("không xuất được / not exported (" + state + "): "
                    + export.path("error").asString(""));
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        server.download("/api/exports/" + export.path("id").asString() + "/file", part);
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        pending.forget();
        command().getOut().println(export.path("code").asString() + "  " + term(export) + "  " + output);
        return 0;
    }

    private static String term(JsonNode export) {
        String until = export.path("valid_until").asString("");
        return until.isEmpty()
                ? "không thời hạn / no term"
                : "có giá trị đến / valid until " + Days.inVietnam(java.time.Instant.parse(until));
    }

    private JsonNode finished(Server server, JsonNode first) throws IOException {
        JsonNode export = first;
        while (isUnderWay(export.path("state").asString(""))) {
            show(export);
            pause();
            export = server.get("/api/exports/" + export.path("id").asString());
        }
        command().getErr().println();
        return export;
    }

    static boolean isUnderWay(String state) {
        return state.equals("CHO") || state.equals("DANG_XU_LY");
    }

    private void show(JsonNode export) {
        command()
                .getErr()
                .printf(
                        "\r%s %s: %d / %d",
                        export.path("code").asString(""),
                        export.path("state").asString(""),
                        export.path("rows_done").asLong(0),
                        export.path("rows_total").asLong(0));
        command().getErr().flush();
    }

    private Map<String, Object> request() throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("layer", layer);
        request.put("format", format);
        request.put("purpose", purpose);
        put(request, "bbox", bbox == null ? null : box(bbox));
        put(request, "filter", filter);
        put(request, "name", name);
        put(request, "contact", contact);
        return request;
    }

    private static void put(Map<String, Object> request, String key, @Nullable Object value) {
        if (value != null) {
            request.put(key, value);
        }
    }

    /** Four numbers and, when named, the reference system; the server says what is wrong with their values. */
    static List<Object> box(String text) throws IOException {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw new IOException("--bbox=" + text + ": cần minx,miny,maxx,maxy[,CRS] / four numbers expected");
        }
        List<Object> box = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            box.add(i < 4 ? number(parts[i].trim(), text) : parts[i].trim());
        }
        return box;
    }

    private static Object number(String part, String text) throws IOException {
        try {
            return new java.math.BigDecimal(part);
        } catch (NumberFormatException e) {
            throw new IOException("--bbox=" + text + ": không phải số / not a number: " + part, e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("bị ngắt / interrupted", e);
        }
    }

    private picocli.CommandLine command() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
