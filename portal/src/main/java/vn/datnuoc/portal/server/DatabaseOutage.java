package vn.datnuoc.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.policy.PolicyUnavailableException;

/** Without the database the answer is no, at once and for now: 503. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class DatabaseOutage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isOutage(e) || response.isCommitted()) {
                throw e;
            }
            log.warn("{} refused, the database cannot be reached: {}", request.getRequestURI(), e.toString());
            response.reset();
            OutageAnswer.to(request).write(response);
        }
    }

    static boolean isOutage(@Nullable Throwable problem) {
        return problem != null
                && (problem instanceof DataAccessResourceFailureException
                        || problem instanceof CannotCreateTransactionException
                        || problem instanceof PolicyUnavailableException
                        || problem instanceof SQLException refused && isOutage(refused)
                        || isOutage(problem.getCause()));
    }

    /** SQLSTATE 08: no connection; 57P: the server stops or starts. */
    private static boolean isOutage(SQLException problem) {
        String state = Optional.ofNullable(problem.getSQLState()).orElse("");
        return problem instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P");
    }
}
