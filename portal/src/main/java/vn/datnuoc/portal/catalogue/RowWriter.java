package vn.datnuoc.portal.catalogue;

import vn.datnuoc.engine.LayerSource.RowSink;

/** Adds rows to a generated table. Used by one thread; rows are on disk when it is closed. */
public interface RowWriter extends RowSink, AutoCloseable {

    @Override
    void close();
}
