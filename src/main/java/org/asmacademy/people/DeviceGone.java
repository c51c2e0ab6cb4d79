package org.asmacademy.people;

import java.util.Map;
import org.asmacademy.shared.ProblemException;

/** This phone was shut out. Whatever it kept of the mine it throws away: the header makes a browser do it by itself. */
class DeviceGone extends ProblemException {
    private static final long serialVersionUID = 1;

    DeviceGone() {
        super(410, "device-revoked", "This phone was shut out", "Throw away what this device kept; it can enter a site's code again");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}
