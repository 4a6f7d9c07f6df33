package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.geoserver.live.Together.Servers;

/** QGIS, as Debian ships it, does with a node what the portal's own tests let it do with the portal. */
@ExtendWith(Together.class)
class QgisLiveIT {

    private static final String PARCELS = "dd:thua_dat";
    private static final Pattern MATCHED = Pattern.compile("numberMatched=\"(\\d+)\"");
    private static final Pattern COLOURS = Pattern.compile("WMS drawn: \\d+ colours");

    @TempDir
    Path folder;

    @Test
    void qgisLogsInPagesReadsARectangleAndDrawsWithTheSameNumbersAsFromThePortal(Servers servers) throws Exception {
        String ofPortal = qgis(servers.portal().url(), servers);
        String ofNode = qgis(servers.first().url(), servers);
        assertThat(ofNode).contains("without log-in: refused", "rectangle:", "WFS 1.1.0: complete", "WMS drawn");
        assertThat(withoutColours(ofNode)).isEqualTo(withoutColours(ofPortal));
    }

    /** Two renderers mix the colours at the edges each in its own way. */
    private static String withoutColours(String said) {
        return COLOURS.matcher(said).replaceAll("WMS drawn");
    }

    /** @return what the script of the portal's own test says it has done */
    private String qgis(String url, Servers servers) throws Exception {
        Path output = Files.createTempFile(folder, "qgis", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "/usr/bin/python3",
                        Processes.PROJECT.resolve("portal/src/test/python/qgis_client.py").toString(),
                        url,
                        "kt1",
                        Portal.PASSWORD,
                        PARCELS,
                        count(servers),
                        folder.resolve("map.png").toString());
        builder.environment().putAll(Map.of("QT_QPA_PLATFORM", "offscreen", "LC_ALL", "C.UTF-8"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    /** As the portal counts them. */
    private static String count(Servers servers) {
        String hits = servers.portal()
                .as("kt1")
                .get(
                        "/secure/wfs",
                        Map.of(
                                "service", "WFS", "version", "2.0.0", "request", "GetFeature", "resultType", "hits",
                                "typeNames", PARCELS))
                .text();
        Matcher matcher = MATCHED.matcher(hits);
        assertThat(matcher.find()).as(hits).isTrue();
        return matcher.group(1);
    }
}
