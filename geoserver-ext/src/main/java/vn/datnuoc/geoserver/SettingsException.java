package vn.datnuoc.geoserver;

/** The file of settings is missing or wrong: the node serves nothing until it is put right and GeoServer started anew. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(String message) {
        super(Settings.FILE + ": " + message);
    }

    SettingsException(String message, Throwable cause) {
        super(Settings.FILE + ": " + message, cause);
    }
}
