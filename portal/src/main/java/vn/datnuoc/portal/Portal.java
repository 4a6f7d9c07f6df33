package vn.datnuoc.portal;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.datnuoc.portal.cli.Datnuoc;

/** Starts the server ({@code script/server}), or runs the command line when {@code datnuoc} comes first. */
@SpringBootApplication(proxyBeanMethods = false)
public class Portal {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("datnuoc")) {
            System.exit(Datnuoc.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(Portal.class, args);
    }
}
