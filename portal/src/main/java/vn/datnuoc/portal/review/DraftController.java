package vn.datnuoc.portal.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.Layer.SourceDocument;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleException;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Sensitivity;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.catalogue.Description;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** Drafts over HTTP: {@code /api/layers} and {@code /api/drafts}. */
@RestController
class DraftController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Review review;
    private final StateSecrets secrets;
    private final CurrentSubject current;
    private final DraftUploads uploads;
    private final Clock clock;

    DraftController(Review review, StateSecrets secrets, CurrentSubject current, DraftUploads uploads, Clock clock) {
        this.review = review;
        this.secrets = secrets;
        this.current = current;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * @param time day of a raster, ISO; today when absent
     * @param secrecy degree of secrecy; anything but KHONG, or nothing, is refused (Art. 1.2)
     */
    @PostMapping("/api/layers")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView add(
            @RequestParam MultipartFile file,
            @RequestParam @Nullable MultipartFile style,
            @RequestParam String name,
            @RequestParam String title,
            @RequestParam String sensitivity,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(name = "do_mat", defaultValue = "") String secrecy)
            throws IOException {
        LayerName layer = layerName(name);
        Account author = uploads.editor(layer);
        secrets.checkDegree(secrecy, layer, author.name());
        Description description = described(title, sensitivity(sensitivity), sld(style), DraftUploads.keys(key));
        return DraftView.of(uploads.read(file, kept -> review.add(upload(layer, description, kept, time), author)));
    }

    @GetMapping("/api/drafts")
    List<DraftView> drafts() {
        Account account = current.required();
        if (account.kind() == AccountKind.KHAI_THAC) {
            throw Problem.forbidden("Tài khoản khai thác không xem bản nháp. / Drafts are for editors and reviewers.");
        }
        return review.open().stream().map(DraftView::of).toList();
    }

    @PostMapping("/api/drafts/{id}/approve")
    DraftView approve(@PathVariable long id) {
        return DraftView.of(review.approve(id, current.required()));
    }

    @PostMapping("/api/drafts/{id}/reject")
    DraftView reject(@PathVariable long id, @RequestBody Map<String, String> body) {
        return DraftView.of(review.reject(id, current.required(), body.getOrDefault("reason", "")));
    }

    @PostMapping("/api/layers/{name}/publish")
    PublishedView publish(@PathVariable String name) {
        Layer layer = review.publish(layerName(name), current.required());
        return new PublishedView(layer.name().toString(), layer.version(), layer.rows());
    }

    private Upload upload(LayerName name, Description description, Path file, String time) throws IOException {
        boolean raster = RasterExtent.isTiff(file);
        LocalDate day = new Parameter("time", time).optionalDate().orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
        return new Upload(
                name,
                description,
                raster ? Optional.empty() : Optional.of(file),
                raster ? Map.of(day, file) : Map.of(),
                Optional.empty(),
                1_000);
    }

    private Description described(String title, Sensitivity sensitivity, String sld, List<String> key) {
        if (title.isBlank() || title.length() > 200) {
            throw Problem.badParameter("title", title, "từ 1 đến 200 ký tự / 1 to 200 characters");
        }
        SourceDocument document = new SourceDocument("chưa nêu", LocalDate.now(clock.withZone(ZONE)), "chưa nêu");
        return new Description(
                title,
                title,
                "",
                "",
                "",
                document,
                "",
                Optional.empty(),
                Map.of(),
                sld,
                sensitivity,
                Map.of(),
                Description.Presentation.PLAIN.withKey(key));
    }

    private static LayerName layerName(String text) {
        return LayerName.find(text)
                .orElseThrow(
                        () -> Problem.badParameter("name", text, "component:subject, ví dụ / for example dd:thua_dat"));
    }

    private static Sensitivity sensitivity(String text) {
        return List.of("P", "D", "R").contains(text) ? Sensitivity.valueOf(text) : throwSensitivity(text);
    }

    private static Sensitivity throwSensitivity(String text) {
        throw Problem.badParameter("sensitivity", text, "P, D hoặc / or R");
    }

    private static String sld(@Nullable MultipartFile style) {
        if (style == null || style.isEmpty()) {
            return "";
        }
        if (style.getSize() > 1_000_000) {
            throw Problem.tooLarge("style", "style: at most 1 MB");
        }
        try {
            String sld = new String(style.getBytes(), StandardCharsets.UTF_8);
            Style.parse(sld);
            return sld;
        } catch (StyleException e) {
            throw Problem.badParameter("style", String.valueOf(style.getOriginalFilename()), e.getMessage() + "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the style", e);
        }
    }

    /** A draft as JSON. */
    record DraftView(long id, String layer, String state, String author, long rows, List<String> problems) {

        static DraftView of(Draft draft) {
            return new DraftView(
                    draft.id(),
                    draft.layer().toString(),
                    draft.state().name(),
                    draft.author(),
                    draft.rows(),
                    draft.problems());
        }
    }

    record PublishedView(String layer, long version, long rows) {}
}
