package org.asmacademy.sharing;

import java.util.UUID;

/**
 * The fact {@code sharing.agreed}: its maker stands behind what another fact says.
 *
 * @param fact which one
 */
public record Agreed(UUID fact) { }
