package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** Writes a PDF of one page, as large on paper as the view's resolution says. Texts are outlines. */
public final class PdfCanvas implements Canvas, AutoCloseable {
    private static final double POINTS_PER_INCH = 72;
    private static final float MITER_LIMIT = 4;

    private final PDDocument document;
    private final PDPageContentStream content;
    private final Matrix toPage;
    private final Map<Integer, PDExtendedGraphicsState> opacities;
    private final Map<Tiles, PDColor> patterns = new IdentityHashMap<>();
    private final PDResources resources;

    public PdfCanvas(MapView view, String title) {
        document = new PDDocument();
        float scale = (float) (POINTS_PER_INCH / view.dpi());
        PDPage page = new PDPage(new PDRectangle(view.widthPx() * scale, view.heightPx() * scale));
        document.addPage(page);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Đất Nước");
        resources = new PDResources();
        page.setResources(resources);
        opacities = new HashMap<>();
        toPage = new Matrix(scale, 0, 0, -scale, 0, view.heightPx() * scale);
        content = writing(() -> new PDPageContentStream(document, page));
        writing(() -> {
            content.transform(toPage);
            content.setMiterLimit(MITER_LIMIT);
        });
    }

    private PdfCanvas(PdfCanvas page, PDPageContentStream content, PDResources resources) {
        document = page.document;
        toPage = page.toPage;
        opacities = page.opacities;
        this.content = content;
        this.resources = resources;
    }

    /** The document. Nothing can be drawn afterwards. */
    public byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing(() -> {
            content.close();
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        writing(document::close);
    }

    @Override
    public void fill(List<double[]> rings, int argb) {
        writing(() -> {
            opacity(argb >>> 24);
            content.setNonStrokingColor(new Color(argb & 0xffffff));
            path(rings);
            content.fill();
        });
    }

    @Override
    public void fill(List<double[]> rings, Tiles tiles) {
        writing(() -> {
            opacity(255);
            content.setNonStrokingColor(patterns.computeIfAbsent(tiles, this::pattern));
            path(rings);
            content.fill();
        });
    }

    private PDColor pattern(Tiles tiles) {
        PDTilingPattern pattern = new PDTilingPattern();
        pattern.setPaintType(PDTilingPattern.PAINT_COLORED);
        pattern.setTilingType(PDTilingPattern.TILING_CONSTANT_SPACING);
        pattern.setBBox(new PDRectangle(tiles.widthPx(), tiles.heightPx()));
        pattern.setXStep(tiles.widthPx());
        pattern.setYStep(tiles.heightPx());
        pattern.setMatrix(new AffineTransform(toPage.createAffineTransform()));
        PDResources own = new PDResources();
        pattern.setResources(own);
        writing(() -> {
            try (OutputStream out = pattern.getContentStream().createOutputStream();
                    PDPageContentStream stream = new PDPageContentStream(document, holding(own), out)) {
                tiles.paint(new PdfCanvas(this, stream, own));
            }
        });
        COSName name = resources.add(pattern);
        return new PDColor(name, new PDPattern(resources));
    }

    /** PDFBox takes the resources of a stream from a form; a pattern's are those of the pattern. */
    private PDAppearanceStream holding(PDResources ofPattern) {
        PDAppearanceStream form = new PDAppearanceStream(document);
        form.setResources(ofPattern);
        return form;
    }

    @Override
    public void stroke(List<Line> lines, Stroke pen, int argb) {
        writing(() -> {
            opacity(argb >>> 24);
            content.setStrokingColor(new Color(argb & 0xffffff));
            content.setLineWidth((float) pen.width());
            content.setLineCapStyle(pen.cap().ordinal());
            content.setLineJoinStyle(pen.join().ordinal());
            float[] dashes = new float[pen.dashes().size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = pen.dashes().get(i).floatValue();
            }
            content.setLineDashPattern(dashes, (float) pen.dashOffset());
            for (Line line : lines) {
                points(line.xy(), line.isClosed());
            }
            content.stroke();
        });
    }

    @Override
    public void image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.widthPx(), picture.heightPx(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, picture.widthPx(), picture.heightPx(), picture.premultipliedArgb());
        writing(() -> {
            opacity(255);
            content.drawImage(
                    LosslessFactory.createFromImage(document, image),
                    new Matrix(picture.widthPx(), 0, 0, -picture.heightPx(), 0, picture.heightPx()));
        });
    }

    @Override
    public void beginClip(List<double[]> rings) {
        writing(() -> {
            content.saveGraphicsState();
            path(rings);
            content.clip();
        });
    }

    @Override
    public void endClip() {
        writing(content::restoreGraphicsState);
    }

    private void opacity(int alpha) throws IOException {
        content.setGraphicsStateParameters(opacities.computeIfAbsent(alpha, PdfCanvas::opacityState));
    }

    private static PDExtendedGraphicsState opacityState(int alpha) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(alpha / 255f);
        state.setStrokingAlphaConstant(alpha / 255f);
        return state;
    }

    private void path(List<double[]> rings) throws IOException {
        for (double[] ring : rings) {
            points(ring, true);
        }
    }

    private void points(double[] xy, boolean isClosed) throws IOException {
        content.moveTo((float) xy[0], (float) xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            content.lineTo((float) xy[i], (float) xy[i + 1]);
        }
        if (isClosed) {
            content.closePath();
        }
    }

    /** Into memory, which cannot fail. */
    private interface Writing {
        void run() throws IOException;
    }

    private interface Making<T> {
        T run() throws IOException;
    }

    private static void writing(Writing writing) {
        writing(() -> {
            writing.run();
            return true;
        });
    }

    private static <T> T writing(Making<T> making) {
        try {
            return making.run();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }
}
