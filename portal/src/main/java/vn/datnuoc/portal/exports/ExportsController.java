package vn.datnuoc.portal.exports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.PublicAddress;
import vn.datnuoc.portal.server.RequestId;

/** Exports as JSON: ask, look, cancel, download. */
@RestController
@RequestMapping("/api/exports")
class ExportsController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ExportDesk desk;
    private final CurrentSubject current;
    private final PublicAddress address;

    ExportsController(ExportDesk desk, CurrentSubject current, PublicAddress address) {
        this.desk = desk;
        this.current = current;
        this.address = address;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> ask(
            @RequestBody ExportRequest.Body body, HttpServletRequest request, HttpServletResponse response) {
        Subject subject = current.subject();
        Export export = desk.ask(body, subject, address.of(request), RequestId.of(request));
        if (subject instanceof Subject.Anonymous) {
            RememberedExports.add(export.id(), request, response);
        }
        return ExportJson.of(export);
    }

    @GetMapping
    List<Map<String, Object>> list(HttpServletRequest request) {
        return desk.list(current.subject(), RememberedExports.read(request)).stream()
                .map(ExportJson::of)
                .toList();
    }

    @GetMapping("/term")
    Map<String, Object> term(@RequestParam String layer, @RequestParam(defaultValue = "") String purpose) {
        Subject subject = current.subject();
        LayerName name = LayerName.find(layer).orElseThrow(() -> ExportRequest.noLayer(layer));
        return ExportJson.of(desk.term(name, purpose.strip(), subject), Form.of(subject));
    }

    @GetMapping("/{id}")
    Map<String, Object> look(@PathVariable String id) {
        return ExportJson.of(desk.find(id, current.subject()));
    }

    @DeleteMapping("/{id}")
    Map<String, Object> cancel(@PathVariable String id) {
        return ExportJson.of(desk.cancel(id, current.subject()));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id, HttpServletRequest request) {
        Subject subject = current.subject();
        Export export = desk.find(id, subject);
        Resource file = new FileSystemResource(desk.download(export, subject, RequestId.of(request)));
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.fileName())
                                .build()
                                .toString())
                .body(file);
    }
}
