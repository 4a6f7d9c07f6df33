package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseOutageTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void withoutTheDatabaseTheAnswerIsNoForNow() throws ServletException, IOException {
        answer((request, answer) -> {
            throw new ServletException(new CannotGetJdbcConnectionException("no", new SQLException("timed out")));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void otherFaultsAreNoOutage() {
        FilterChain faulty = (request, answer) -> {
            throw new IllegalStateException("a fault");
        };
        assertThatThrownBy(() -> answer(faulty)).isInstanceOf(IllegalStateException.class);
    }

    private void answer(FilterChain chain) throws ServletException, IOException {
        new DatabaseOutage().doFilter(new MockHttpServletRequest("GET", "/"), response, chain);
    }
}
