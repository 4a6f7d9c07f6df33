package vn.datnuoc.portal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code layer list}, {@code add}, {@code change}, {@code undo}, {@code publish}, {@code versions}, {@code changes},
 * {@code data}.
 */
@Command(name = "layer", description = "Các lớp bản đồ: xem, thêm, công bố / map layers: list, add, publish")
final class LayerCommand {
    private static final String NAME_HELP = "Tên lớp / name of the layer, e.g. dd:thua_dat";

    @ParentCommand
    private @Nullable Datnuoc datnuoc;

    @Spec
    private @Nullable CommandSpec spec;

    /** How sensitive the data is; publication turns it into grants. */
    enum Sensitivity {
        P,
        D,
        R
    }

    @Command(name = "list", description = "Các lớp mà tài khoản được xem / the layers that the account may see")
    int list() throws IOException {
        server().get("/api/map/layers")
                .path("components")
                .forEach(component -> component.path("layers").forEach(layer -> out().println(line(layer))));
        return 0;
    }

    private static String line(JsonNode layer) {
        JsonNode source = layer.path("source");
        return "%s  %s  v%s  %s  %s"
                .formatted(
                        layer.path("name").asString("?"),
                        layer.path("kind").asString("?"),
                        source.path("version").asString("?"),
                        source.path("updated").asString("?"),
                        layer.path("title").asString("?"));
    }

    @Command(
            name = "add",
            description = {
                "Tải tệp lên thành bản nháp: GeoPackage, GeoJSON, GeoJSON theo dòng, Shapefile nén, GeoTIFF.",
                "Upload a file as a draft."
            })
    int add(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--name", required = true, description = NAME_HELP) String name,
            @Option(names = "--title", required = true, description = "Tên hiển thị / title") String title,
            @Option(names = "--style", paramLabel = "SLD", description = "Tệp SLD / SLD file") @Nullable Path style,
            @Option(
                            names = "--sensitivity",
                            required = true,
                            description =
                                    "P: công khai, D: cơ quan nhà nước, R: hạn chế / public, state bodies, restricted")
                    Sensitivity sensitivity,
            @Option(
                            names = "--key",
                            defaultValue = "",
                            description = "Thuộc tính khóa, cách nhau bằng dấu phẩy / attributes by which later uploads"
                                    + " recognise a feature, with commas between")
                    String key,
            @Option(
                            names = "--time",
                            defaultValue = "",
                            paramLabel = "DAY",
                            description = "Ngày của ảnh, ví dụ 2025-02-20; mặc định hôm nay / day of a raster; today"
                                    + " unless given")
                    String time,
            @Option(
                            names = "--classification",
                            defaultValue = "KHONG",
                            description = "Độ mật; dữ liệu bí mật nhà nước bị từ chối / degree of secrecy: state"
                                    + " secrets are refused (Art. 1.2); ${DEFAULT-VALUE}")
                    String classification)
            throws IOException {
        MultipartForm form = new MultipartForm()
                .field("name", name)
                .field("title", title)
                .field("sensitivity", sensitivity.name())
                .field("key", key)
                .field("time", time)
                .field("do_mat", classification)
                .file("file", readable(file));
        if (style != null) {
            form.file("style", readable(style));
        }
        return printed(server().post("/api/layers", form));
    }

    @Command(
            name = "change",
            description = {
                "Tải thay đổi của lớp đã công bố lên thành bản nháp: đối tượng trong tệp được thêm hoặc thay theo khóa.",
                "Upload changes to a published layer as a draft: features are added, or replace those of the same key."
            })
    int change(
            @Parameters(paramLabel = "NAME", description = NAME_HELP) String name,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Đối tượng thêm hoặc đổi / added or changed")
                    @Nullable
                    Path file,
            @Option(
                            names = "--key",
                            defaultValue = "",
                            description =
                                    "Thuộc tính khóa, hoặc fid; mặc định là khóa của lớp / attributes of the key, or"
                                            + " fid; by default the layer's key")
                    String key,
            @Option(
                            names = "--removed",
                            paramLabel = "LIST",
                            description =
                                    "Tệp khóa của đối tượng bị xóa, mỗi dòng một khóa, các phần cách nhau bằng ; /"
                                            + " keys of removed features, one a line, their parts separated by ;")
                    @Nullable
                    Path removed)
            throws IOException {
        MultipartForm form = new MultipartForm().field("key", key);
        if (removed != null) {
            form.field("removed", Files.readString(readable(removed)));
        }
        if (file != null) {
            form.file("file", readable(file));
        }
        return printed(server().post("/api/layers/" + Server.segment(name) + "/thay-doi", form));
    }

    @Command(
            name = "undo",
            description = {
                "Lập bản nháp hoàn tác lần công bố cuối của lớp; người khác duyệt như mọi bản nháp.",
                "Draft the undo of the layer's last publication; published by another like every draft."
            })
    int undo(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws IOException {
        return printed(server().post("/api/layers/" + Server.segment(name) + "/hoan-tac", java.util.Map.of()));
    }

    @Command(name = "versions", description = "Các phiên bản của lớp / the versions of a layer")
    int versions(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws IOException {
        server().get(path(name) + "/phien-ban").forEach(version -> out().println("%s  %s  %s  %s"
                .formatted(
                        version.path("version").asString("?"),
                        version.path("published").asString("?"),
                        version.path("rows").asString("-"),
                        version.path("checksum").asString("-"))));
        return 0;
    }

    @Command(name = "changes", description = "Thay đổi giữa hai phiên bản / what changed between two versions")
    int changes(
            @Parameters(paramLabel = "NAME", description = NAME_HELP) String name,
            @Option(names = "--from", required = true, description = "Phiên bản trước / the earlier version") long from,
            @Option(names = "--to", required = true, description = "Phiên bản sau / the later version") long to)
            throws IOException {
        String path = path(name) + "/thay-doi?tu=" + from + "&den=" + to + "&so_luong=1000&sau=";
        JsonNode page = server().get(path + 0);
        page.path("changes").forEach(change -> out().println(changed(change)));
        while (page.path("next").isNumber()) {
            page = server().get(path + page.path("next").asLong());
            page.path("changes").forEach(change -> out().println(changed(change)));
        }
        return 0;
    }

    /** A change on one line: what, feature id, whether the shape, then attributes with both values. */
    private static String changed(JsonNode change) {
        StringBuilder line = new StringBuilder("%s  %s  %s"
                .formatted(
                        change.path("kind").asString("?"),
                        change.path("fid").asString("?"),
                        change.path("geometry").asBoolean(false) ? "geometry" : "-"));
        change.path("attributes")
                .properties()
                .forEach(attribute -> line.append("  %s: %s → %s"
                        .formatted(
                                attribute.getKey(),
                                attribute.getValue().path("before").asString("-"),
                                attribute.getValue().path("after").asString("-"))));
        return line.toString();
    }

    @Command(
            name = "data",
            description = {
                "Dữ liệu của lớp theo một phiên bản hoặc một ngày, mỗi đối tượng GeoJSON một dòng.",
                "The data as of a version or a day, one GeoJSON feature a line."
            })
    int data(
            @Parameters(paramLabel = "NAME", description = NAME_HELP) String name,
            @Option(names = "--version", description = "Phiên bản / version") @Nullable Long version,
            @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "Ngày / day") @Nullable String day)
            throws IOException {
        String query = version != null ? "?phien_ban=" + version : "?ngay=" + (day == null ? "" : day);
        long start = 0;
        JsonNode page;
        do {
            page = server().get(path(name) + "/du-lieu" + query + "&so_luong=1000&tu_so=" + start);
            page.path("features").forEach(feature -> out().println(feature));
            start += page.path("numberReturned").asLong();
        } while (start < page.path("numberMatched").asLong()
                && page.path("numberReturned").asLong() > 0);
        return 0;
    }

    private static String path(String name) {
        return "/api/layers/" + Server.segment(name);
    }

    private int printed(JsonNode draft) {
        out().println("Bản nháp / draft " + DraftCommand.line(draft));
        draft.path("problems").forEach(problem -> out().println("  ! " + problem.asString(problem.toString())));
        return 0;
    }

    @Command(
            name = "publish",
            description = {
                "Duyệt và công bố bản nháp của lớp; không bao giờ bởi người đã thêm.",
                "Approve the layer's draft; never by the account that added it."
            })
    int publish(@Parameters(paramLabel = "NAME", description = NAME_HELP) String name) throws IOException {
        JsonNode layer = server().post("/api/layers/" + Server.segment(name) + "/publish", java.util.Map.of());
        String version = layer.path("version").asString("");
        out().println("Đã công bố / published " + name + (version.isEmpty() ? "" : ", phiên bản / version " + version));
        return 0;
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("không đọc được tệp / cannot read the file " + file);
        }
        return file;
    }

    private Server server() {
        return java.util.Objects.requireNonNull(datnuoc).server();
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }
}
