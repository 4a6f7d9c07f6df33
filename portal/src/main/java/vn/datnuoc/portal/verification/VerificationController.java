package vn.datnuoc.portal.verification;

import java.io.IOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The check as JSON. */
@RestController
class VerificationController {
    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    @PostMapping("/api/xac-thuc")
    ResponseEntity<Map<String, Object>> byFile(@RequestParam("file") MultipartFile file) throws IOException {
        try (UploadedFile uploaded = UploadedFile.of(file)) {
            return answer(200, verification.byFile(uploaded.path()));
        }
    }

    @GetMapping("/api/xac-thuc/{code}")
    ResponseEntity<Map<String, Object>> byCode(@PathVariable String code) {
        Finding finding = verification.byCode(code);
        return answer(finding.state() == CheckState.KHONG_TIM_THAY ? 404 : 200, finding);
    }

    private static ResponseEntity<Map<String, Object>> answer(int status, Finding finding) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(finding.json());
    }
}
