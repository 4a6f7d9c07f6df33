package vn.datnuoc.engine.formats;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The geometry encoding of GeoPackage (2.1.3): a header with an optional envelope, then well-known binary. */
final class GeoPackageBlob {
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageBlob() {}

    /** @return whether heights or measures were dropped */
    static boolean read(byte[] blob, FlatGeometry out) {
        ByteBuffer in = ByteBuffer.wrap(blob).order(ByteOrder.BIG_ENDIAN);
        try {
            if (in.getShort() != 0x4750) {
                throw new MalformedGeometryException("the geometry does not begin with GP");
            }
            in.get();
            in.position(8 + envelopeBytes(in.get()));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new MalformedGeometryException("the geometry's header ends too early", e);
        }
        return Wkb.read(in, out);
    }

    private static int envelopeBytes(byte flags) {
        int envelope = flags >> 1 & 7;
        if (envelope >= ENVELOPE_BYTES.length || (flags & 1 << 5) != 0) {
            throw new MalformedGeometryException("the geometry's header has unknown flags " + (flags & 0xFF));
        }
        return ENVELOPE_BYTES[envelope];
    }
}
