package org.asmacademy.home;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmacademy.shared.AcademyConfig;

/** What the program tells the person who started it. Plain lines on standard output, never in a log. */
@ApplicationScoped
class Console {
    private final AcademyConfig config;
    private final PrintStream out = System.out;

    Console(AcademyConfig config) {
        this.config = config;
    }

    void listening(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        int port = started.options().getPort();
        out.println();
        out.println("ASM Academy is open:");
        config.address().ifPresentOrElse(address -> out.println("  " + address), () -> addresses(port).forEach(address -> out.println("  " + address)));
        out.println("Data: " + config.home().toAbsolutePath() + "   Stop with Ctrl-C.");
        out.println();
    }

    void say(String line) {
        out.println(line);
    }

    void secrets(String card, Map<String, String> pins, Map<String, String> passwords) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        out.println();
        out.println("Shown once and kept nowhere (new ones: ./academy new-pins)");
        out.println("  Card of the demo site:  " + card);
        pins.forEach((who, pin) -> out.printf("  PIN of %-22s %s%n", who + ":", pin));
        new TreeMap<>(passwords).forEach(this::password);
        out.println("  Passwords are for the page /en/staff (/fr/staff, /es/staff): the coordinator opens new sites, the steward loads standards,");
        out.println("  the assessor writes down what they saw at a mine that gave them a link.");
        out.println();
    }

    void password(String login, String password) {
        out.printf("  Password of %-17s %s%n", login + ":", password);
    }

    void setupCode(String code) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        out.println();
        out.println("No mine is here yet. To open the first one: go to the page /en/staff (/fr/staff, /es/staff), leave \"founder\" and write this code.");
        out.println("  Code:  " + code);
        out.println("It is good until the first mine is open; each start shows another.");
        out.println();
    }

    /** On every network of this machine, its own first. */
    static List<String> addresses(int port) {
        List<String> found = new ArrayList<>(List.of("http://localhost:" + port));
        try {
            NetworkInterface.networkInterfaces().forEach(network -> network.inetAddresses().filter(Console::reachable)
                    .forEach(address -> found.add("http://" + address.getHostAddress() + ":" + port)));
        } catch (SocketException e) {
            return found;
        }
        return found;
    }

    private static boolean reachable(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }
}
