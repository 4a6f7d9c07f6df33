package vn.datnuoc.portal.server;

import java.util.ArrayList;
import java.util.List;

/** The command line {@code script/datnuoc}, as a user runs it. */
record Datnuoc(List<String> connection) {

    static Datnuoc as(Client server, String account) {
        return new Datnuoc(List.of("--url", server.url(), "--user", account, "--password", Client.PASSWORD));
    }

    static Datnuoc withoutServer() {
        return new Datnuoc(List.of());
    }

    Program run(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ServerProcess.PROJECT.resolve("script/datnuoc").toString());
        command.addAll(connection);
        command.addAll(List.of(arguments));
        return Program.run(command);
    }
}
