package org.asmacademy.home;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmacademy.backup.BackupConfig;
import org.asmacademy.backup.Backups;
import org.asmacademy.shared.AcademyConfig;

/** What the program tells the person who started it. Plain lines on standard output, never in a log. */
@ApplicationScoped
class Console {
    private final AcademyConfig config;
    private final BackupConfig backup;
    private final PrintStream out = System.out;

    Console(AcademyConfig config, BackupConfig backup) {
        this.config = config;
        this.backup = backup;
    }

    void listening(@ObservesAsync HttpServerStart started) {
        if (LaunchMode.current() == LaunchMode.TEST) return;
        int port = started.options().getPort();
        out.println();
        out.println("ASM Academy is open:");
        config.address().ifPresentOrElse(address -> out.println("  " + address), () -> addresses(port).forEach(address -> out.println("  " + address)));
        out.println("Data: " + config.home().toAbsolutePath() + "   Stop with Ctrl-C.");
        out.println("Backup: " + backup());
        out.println();
    }

    /** Whoever looks at the console must know what would be lost with this machine. */
    private String backup() {
        if (backup.folder().isEmpty()) return "none is made by itself, so what is here is lost with this disk (ACADEMY_BACKUP_FOLDER, ./academy backup)";
        try {
            return Backups.last(config.home()).map(last -> last.at() + (last.safe() ? ", tried out and on another disk" : ", tried out, but ON THE DISK OF THE DATA"))
                    .orElse("none yet") + "; every " + backup.hours() + " hours into " + backup.folder().get();
        } catch (IOException e) {
            return "nobody knows of one (" + e.getMessage() + ")";
        }
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
