package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as docs/how-to/installation.md has it: behind a real nginx with HTTPS, with nginx's block of the guide. */
class InstallationIT {

    private static final String HOST = "bando.example.vn";
    private static final Pattern NGINX = Pattern.compile("```nginx\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static int port;
    private static ServerProcess server;
    private static Process nginx;

    @BeforeAll
    static void install() throws IOException {
        port = freePort();
        server = ServerProcess.start(
                folder.resolve("home"),
                Map.of("DATNUOC_PROXIES", "127.0.0.1"),
                "--no-demo",
                "--base-url",
                "https://" + HOST + ":" + port,
                "--administrator",
                "Nguyễn Văn Quy <quynv@so.example.vn>");
        certificate();
        Files.writeString(folder.resolve("nginx.conf"), configuration());
        nginx = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .inheritIO()
                .start();
        awaitAnswer();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        nginx.destroy();
        nginx.waitFor(10, TimeUnit.SECONDS);
        server.close();
    }

    @Test
    void whatTheServerSaysOfItselfIsItsPublicAddress() {
        String capabilities = curl("/wms?SERVICE=WMS&REQUEST=GetCapabilities");
        assertThat(capabilities)
                .contains("https://" + HOST + ":" + port + "/wms")
                .doesNotContain("http://127.0.0.1");
    }

    @Test
    void theSessionsCookieTravelsEncryptedOnly() {
        String headers = curl("/dang-nhap", "--dump-header", "-", "--output", "/dev/null");
        assertThat(headers).containsPattern("Set-Cookie: DATNUOC=.*Secure").contains("Strict-Transport-Security");
    }

    /** What a client claims is replaced by nginx, and what nginx says is believed. */
    @Test
    void aRequestComesFromWhereNginxSaysIt() throws IOException {
        curl(
                "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities",
                "--interface",
                "127.0.0.2",
                "--header",
                "X-Forwarded-For: 203.0.113.7",
                "--user",
                "quynv:sai");
        assertThat(auditLog()).contains("address=127.0.0.2").doesNotContain("203.0.113.7");
    }

    private static String curl(String path, String... options) {
        List<String> command = Stream.concat(
                        Stream.of("curl", "-sS", "--insecure", "--resolve", HOST + ":" + port + ":127.0.0.1"),
                        Stream.concat(Stream.of(options), Stream.of("https://" + HOST + ":" + port + path)))
                .toList();
        return Program.run(command).succeeded();
    }

    private static void awaitAnswer() {
        for (int i = 0; i < 100; i++) {
            String health = "https://" + HOST + ":" + port + "/dang-nhap";
            if (Program.run("curl", "-sk", "--resolve", HOST + ":" + port + ":127.0.0.1", health)
                            .exit()
                    == 0) {
                return;
            }
            ServerProcess.pause(100);
        }
        throw new AssertionError("nginx does not answer");
    }

    private static void certificate() {
        Program.run(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + HOST,
                        "-keyout",
                        folder.resolve("bando.key").toString(),
                        "-out",
                        folder.resolve("bando.pem").toString())
                .succeeded();
    }

    /** The guide's block, at free ports and with this folder's files. */
    private static String configuration() throws IOException {
        String guide = Files.readString(ServerProcess.PROJECT.resolve("docs/how-to/installation.md"));
        Matcher block = NGINX.matcher(guide);
        assertThat(block.find()).isTrue();
        String site = block.group(1)
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("/etc/ssl", folder.toString())
                .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + server.port());
        return """
                daemon off;
                pid nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                %s}
                """
                .formatted(site);
    }

    private static String auditLog() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.walk(server.home().resolve("audit"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
