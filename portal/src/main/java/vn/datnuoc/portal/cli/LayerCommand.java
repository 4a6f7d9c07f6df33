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

/** {@code layer list}, {@code layer add}, {@code layer publish}. */
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
                .field("do_mat", classification)
                .file("file", readable(file));
        if (style != null) {
            form.file("style", readable(style));
        }
        JsonNode draft = server().post("/api/layers", form);
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
