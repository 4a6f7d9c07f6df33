package vn.datnuoc.portal.keys;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that prove exports and the audit log. */
@RestController
class JwksEndpoint {

    private final String json;

    JwksEndpoint(SigningKey key) {
        this.json = key.publicKeys().toJson();
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String keys() {
        return json;
    }
}
