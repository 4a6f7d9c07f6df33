package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/** A file read as features. */
final class GeoJsonFile implements FeatureFile {

    static GeoJsonFile open(Path file) {
        throw new UnreadableFileException(UnreadableFileException.Reason.UNSUPPORTED, file, "", "not read yet");
    }

    @Override
    public Schema schema() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CrsCode crs() {
        throw new UnsupportedOperationException();
    }

    @Override
    public long rowsHint() {
        return -1;
    }

    @Override
    public ReadReport read(RowSink sink) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
