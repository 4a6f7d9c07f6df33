package vn.datnuoc.engine.formats;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The blocks of a raster file that were used last, up to a number of bytes. Thread-safe; decoding happens outside the lock. */
final class BlockCache {
    private static final long MAX_BYTES = 32 << 20;

    private final Map<Long, RasterFile.Block> blocks = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    RasterFile.Block get(long key, Supplier<RasterFile.Block> decode) {
        RasterFile.Block known = find(key);
        if (known != null) {
            return known;
        }
        RasterFile.Block decoded = decode.get();
        keep(key, decoded);
        return decoded;
    }

    private synchronized RasterFile.@org.jspecify.annotations.Nullable Block find(long key) {
        return blocks.get(key);
    }

    private synchronized void keep(long key, RasterFile.Block block) {
        if (blocks.put(key, block) == null) {
            bytes += block.bytes();
        }
        Iterator<RasterFile.Block> oldest = blocks.values().iterator();
        while (bytes > MAX_BYTES && blocks.size() > 1) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
