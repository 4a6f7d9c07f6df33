package vn.datnuoc.geoserver.live;

import java.io.File;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The servlet container of a node, in a process of its own. */
final class Jetty {

    static final String UP = "GeoServer is up";
    private static final int MAX_FORM_BYTES = 5 << 20;

    private Jetty() {}

    /** @param arguments exploded WAR, folder for temporary files, port, port for maintenance */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        for (int i = 2; i < arguments.length; i++) {
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            connector.setPort(Integer.parseInt(arguments[i]));
            server.addConnector(connector);
        }
        WebAppContext geoServer = new WebAppContext();
        geoServer.setContextPath("/geoserver");
        geoServer.setWar(arguments[0]);
        geoServer.setTempDirectory(new File(arguments[1]));
        geoServer.setMaxFormContentSize(MAX_FORM_BYTES);
        geoServer.setThrowUnavailableOnStartupException(true);
        server.setHandler(geoServer);
        server.setStopAtShutdown(true);
        server.start();
        System.out.println(UP);
        server.join();
    }
}
