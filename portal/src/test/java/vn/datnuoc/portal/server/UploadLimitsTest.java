package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UploadLimitsTest {

    private final UploadLimits limits = new UploadLimits();

    @Test
    void aSmallFileIsCheckedForEverybody() throws ServletException, IOException {
        assertThat(status(upload("/xac-thuc", 1_000_000))).isEqualTo(200);
    }

    @Test
    void aFileOfMoreThan512MegabytesIsNotChecked() throws ServletException, IOException {
        assertThat(status(upload("/api/xac-thuc", 600_000_000))).isEqualTo(413);
    }

    @Test
    void aFileOfUnknownLengthIsNotChecked() throws ServletException, IOException {
        assertThat(status(upload("/xac-thuc", -1))).isEqualTo(411);
    }

    @Test
    void nobodyAddsALayerWithoutAnAccount() throws ServletException, IOException {
        assertThat(status(upload("/api/layers", 1_000))).isEqualTo(401);
    }

    @Test
    void anAccountAddsALargeLayer() throws ServletException, IOException {
        MockHttpServletRequest request = upload("/api/layers", 2_000_000_000);
        request.addHeader("Authorization", "Basic Y24xOng=");
        assertThat(status(request)).isEqualTo(200);
    }

    @Test
    void otherDoorsTakeNoFile() throws ServletException, IOException {
        assertThat(status(upload("/dang-nhap", 1_000))).isEqualTo(415);
    }

    private int status(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    private static MockHttpServletRequest upload(String path, int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return bytes;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }
}
