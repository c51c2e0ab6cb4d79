package org.asmacademy.people;

import java.util.UUID;

/** The fact {@code people.device-revoked}: this phone is lost, or in the wrong hands. Nothing of the site opens on it from now on. */
public record DeviceRevoked(UUID device) { }
