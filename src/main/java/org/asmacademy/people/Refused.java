package org.asmacademy.people;

import java.util.UUID;

/** Somebody who had signed in was refused at a form of a site that wants to know of it. Fired before the answer, outside any transaction. */
public record Refused(UUID site) { }
