package vn.datnuoc.portal.sessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.accounts.LoggedIn;

/**
 * All that a session can hold, in simple types: written as JSON and not as serialized objects, it means the same to every
 * node, of whatever build.
 *
 * @param holder who has logged in; absent before
 * @param csrfToken that the forms of this browser carry
 * @param wantedPage the page that the log-in form stood in the way of
 * @param flashes what the page after a redirect says once
 * @param texts by name
 */
record SessionContent(
        Optional<Holder> holder,
        Optional<String> csrfToken,
        Optional<String> wantedPage,
        List<Flash> flashes,
        Map<String, String> texts) {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String CSRF = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";
    private static final String FLASHES = SessionFlashMapManager.class.getName() + ".FLASH_MAPS";

    SessionContent {
        flashes = List.copyOf(flashes);
        // in a fixed order, so that the same content is the same text
        texts = new TreeMap<>(texts);
    }

    /** @throws IllegalStateException when something else is among the attributes */
    static SessionContent of(Map<String, Object> attributes) {
        Map<String, Object> rest = new LinkedHashMap<>(attributes);
        SessionContent content = new SessionContent(
                take(rest, CONTEXT, SecurityContext.class).flatMap(Holder::of),
                take(rest, CSRF, CsrfToken.class).map(CsrfToken::getToken),
                take(rest, WANTED, SavedRequest.class).map(SavedRequest::getRedirectUrl),
                take(rest, FLASHES, List.class).map(Flash::all).orElse(List.of()),
                texts(rest));
        if (rest.size() > content.texts.size()) {
            rest.keySet().removeAll(content.texts.keySet());
            throw new IllegalStateException("no session keeps " + rest.keySet());
        }
        return content;
    }

    private static <T> Optional<T> take(Map<String, Object> attributes, String name, Class<T> type) {
        return Optional.ofNullable(attributes.remove(name)).map(type::cast);
    }

    private static Map<String, String> texts(Map<String, Object> attributes) {
        Map<String, String> texts = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>(texts);
        holder.ifPresent(by -> attributes.put(CONTEXT, by.context()));
        csrfToken.ifPresent(token -> attributes.put(CSRF, new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", token)));
        wantedPage.ifPresent(page -> attributes.put(WANTED, new SimpleSavedRequest(page)));
        if (!flashes.isEmpty()) {
            attributes.put(
                    FLASHES,
                    new CopyOnWriteArrayList<>(
                            flashes.stream().map(Flash::flashMap).toList()));
        }
        return attributes;
    }

    /** What {@link LoggedIn} says of a log-in by a session. */
    record Holder(
            String name,
            long version,
            boolean mustChangePassword,
            String address,
            boolean local,
            boolean secondFactor) {

        static Optional<Holder> of(SecurityContext context) {
            return Optional.ofNullable(context.getAuthentication())
                    .map(Authentication::getPrincipal)
                    .filter(LoggedIn.class::isInstance)
                    .map(LoggedIn.class::cast)
                    .map(by -> new Holder(
                            by.name(),
                            by.version(),
                            by.mustChangePassword(),
                            by.attempt().address(),
                            by.attempt().local(),
                            by.secondFactor()));
        }

        SecurityContext context() {
            Attempt attempt = new Attempt(address, local, Channel.SESSION);
            LoggedIn by = new LoggedIn(name, version, mustChangePassword, attempt, secondFactor, Reach.WHOLE);
            return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(by, "", List.of()));
        }
    }

    /**
     * Texts for one page.
     *
     * @param path of that page; absent: whichever comes next
     * @param expires in milliseconds since 1970; -1 for never
     */
    record Flash(Optional<String> path, Map<String, List<String>> parameters, long expires, Map<String, String> texts) {

        static List<Flash> all(List<?> maps) {
            return maps.stream().map(FlashMap.class::cast).map(Flash::of).toList();
        }

        private static Flash of(FlashMap map) {
            Map<String, String> texts = new TreeMap<>();
            map.forEach((name, text) -> texts.put(name, (String) text));
            return new Flash(
                    Optional.ofNullable(map.getTargetRequestPath()),
                    new TreeMap<>(map.getTargetRequestParams()),
                    map.getExpirationTime(),
                    texts);
        }

        FlashMap flashMap() {
            FlashMap map = new FlashMap();
            map.putAll(texts);
            path.ifPresent(map::setTargetRequestPath);
            map.addTargetRequestParams(new LinkedMultiValueMap<>(parameters));
            map.setExpirationTime(expires);
            return map;
        }
    }
}
