package vn.datnuoc.geoserver.door;

import java.util.Map;
import java.util.Optional;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;
import org.geoserver.ows.URLMangler;

/** Who came by {@code /secure} is sent back there: capabilities name the address at which they were asked for. */
public final class SecureAddresses implements URLMangler {

    @Override
    public void mangleURL(StringBuilder baseUrl, StringBuilder path, Map<String, String> parameters, URLType type) {
        boolean secure = Optional.ofNullable(Dispatcher.REQUEST.get())
                .map(Request::getHttpRequest)
                .filter(SecureRequest::is)
                .isPresent();
        if (secure && type == URLType.SERVICE) {
            path.insert(path.indexOf("/") == 0 ? 1 : 0, SecureRequest.PREFIX.substring(1) + "/");
        }
    }
}
