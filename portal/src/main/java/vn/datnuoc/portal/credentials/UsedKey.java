package vn.datnuoc.portal.credentials;

import java.util.Optional;

/** The personal key by which the request under way has logged in. */
public final class UsedKey {

    private UsedKey() {}

    /** The part of it that is no secret; absent when another way was used. */
    public static Optional<String> id() {
        return KeyLogIn.current().map(PersonalKey::id);
    }
}
