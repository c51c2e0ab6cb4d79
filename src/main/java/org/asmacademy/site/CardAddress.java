package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import org.asmacademy.shared.AcademyConfig;

/** The address that phones type or scan: the configured one, else the one by which this page was asked for. */
@ApplicationScoped
class CardAddress {
    private final AcademyConfig config;
    private final UriInfo uri;

    CardAddress(AcademyConfig config, UriInfo uri) {
        this.config = config;
        this.uri = uri;
    }

    String address() {
        return config.address().map(address -> address.replaceAll("/+$", "")).orElseGet(this::ownAddress);
    }

    /** "localhost" on paper would send every phone to itself. */
    private String ownAddress() {
        URI asked = uri.getBaseUri();
        String host = asked.getHost();
        boolean onlyHere = "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
        return asked.getScheme() + "://" + (onlyHere ? onTheNetwork(host) : host) + (asked.getPort() < 0 ? "" : ":" + asked.getPort());
    }

    private static String onTheNetwork(String otherwise) {
        try {
            return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                    .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress).findFirst().orElse(otherwise);
        } catch (SocketException e) {
            return otherwise;
        }
    }
}
