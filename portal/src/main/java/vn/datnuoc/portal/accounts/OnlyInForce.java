package vn.datnuoc.portal.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets whoever is logged in go on only while the account is as it was at log-in: one that was locked or changed since is
 * logged out (Art. 8.4), and before its duties are accepted and its one-time password is changed nothing else opens
 * (Art. 8.3).
 */
@Component
class OnlyInForce extends OncePerRequestFilter {

    static final String DUTIES = "/tai-khoan/trach-nhiem";
    static final String PASSWORD = "/tai-khoan/mat-khau";

    private static final List<String> OPEN =
            List.of("/css/", "/js/", "/fonts/", "/images/", "/webjars/", "/dang-nhap", "/dang-xuat", "/error");

    private final CurrentSubject current;

    OnlyInForce(CurrentSubject current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean loggedIn = who != null && who.getPrincipal() instanceof LoggedIn;
        return !loggedIn || OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> account = current.account().filter(Account::mayLogIn);
        if (account.isEmpty()) {
            end(request, response);
            return;
        }
        Optional<String> first = firstStep(account.get());
        if (first.isEmpty() || first.get().equals(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (wantsPage(request)) {
            response.sendRedirect(first.get());
        } else {
            refuse(
                    response,
                    403,
                    "Cần nhận trách nhiệm và đổi mật khẩu trước. / Accept the duties and change the"
                            + " one-time password first: " + first.get());
        }
    }

    /** What an invited account has to do before anything else. */
    private static Optional<String> firstStep(Account account) {
        if (!account.hasAcceptedDuties()) {
            return Optional.of(DUTIES);
        }
        return account.mustChangePassword() ? Optional.of(PASSWORD) : Optional.empty();
    }

    /** Without a challenge: a browser would ask for a password in a window of its own. */
    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (wantsPage(request)) {
            response.sendRedirect("/dang-nhap?ended");
        } else {
            refuse(
                    response,
                    401,
                    "Phiên đã kết thúc: tài khoản đã thay đổi hoặc bị khóa."
                            + " / The session has ended: the account was changed or locked.");
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader("Authorization") == null
                && request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html");
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(message);
    }
}
