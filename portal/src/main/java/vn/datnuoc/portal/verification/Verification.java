package vn.datnuoc.portal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.LayerCatalog;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.exports.IssuedExport;
import vn.datnuoc.portal.exports.IssuedExports;
import vn.datnuoc.portal.keys.SigningKey;
import vn.datnuoc.portal.seal.SealCheck;
import vn.datnuoc.portal.seal.Verdict;

/** Tells how an export stands now. Thread-safe. */
@Component
class Verification {
    private final IssuedExports exports;
    private final LayerCatalog catalog;
    private final MapEngine engine;
    private final SealCheck seals;

    Verification(IssuedExports exports, LayerCatalog catalog, MapEngine engine, SigningKey key) {
        this.exports = exports;
        this.catalog = catalog;
        this.engine = engine;
        this.seals = new SealCheck(key.publicKeys());
    }

    Finding byCode(String code) {
        return exports.find(code).map(this::finding).orElse(Finding.of(CheckState.KHONG_TIM_THAY));
    }

    /** @param file uploaded; read once, never kept */
    Finding byFile(Path file) throws IOException {
        Verdict verdict = seals.check(file);
        if (verdict instanceof Verdict.Authentic authentic) {
            return byCode(authentic.statement().code());
        }
        if (verdict instanceof Verdict.UnknownKey) {
            return Finding.of(CheckState.KHOA_KHONG_RO);
        }
        return Finding.of(ExportTraces.areIn(file) ? CheckState.KHONG_KHOP : CheckState.KHONG_PHAI_GOI);
    }

    private Finding finding(IssuedExport export) {
        LayerName layer = export.layer();
        Optional<String> publicName = isPublic(layer) ? Optional.of(layer.toString()) : Optional.empty();
        boolean changed = catalog.find(layer)
                .map(now -> now.version() != export.layerVersion())
                .orElse(true);
        return new Finding(state(export), Optional.of(new Finding.Issued(export, publicName, changed)));
    }

    private static CheckState state(IssuedExport export) {
        if (export.revoked().isPresent()) {
            return CheckState.DA_THU_HOI;
        }
        return export.expired() ? CheckState.HET_HAN : CheckState.CON_HAN;
    }

    private boolean isPublic(LayerName layer) {
        return engine.gate().list(Right.DISCOVER, Subject.ANONYMOUS).stream()
                .anyMatch(seen -> seen.layer().name().equals(layer));
    }
}
