package org.asmacademy.sharing;

/**
 * The fact {@code sharing.leave-asked}: a lead wants to take the site's data along. It happens when a second person says yes ({@link Agreed}).
 *
 * @param leaves whether the site also leaves, so that its data are deleted here
 */
public record LeaveAsked(boolean leaves) { }
