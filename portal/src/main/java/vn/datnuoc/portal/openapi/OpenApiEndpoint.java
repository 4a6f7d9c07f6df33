package vn.datnuoc.portal.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.portal.server.PublicAddress;

/** {@code GET /api/openapi.json}: the JSON API, described for programs. */
@RestController
class OpenApiEndpoint {

    private final ApiOperations operations;
    private final ApiTexts texts;
    private final PublicAddress address;

    OpenApiEndpoint(ApiOperations operations, ApiTexts texts, PublicAddress address) {
        this.operations = operations;
        this.texts = texts;
        this.address = address;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Map<String, Object>> document(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(OpenApiDocument.of(operations.all(), texts, address.of(request)));
    }
}
