package org.asmacademy.journal;

import java.util.UUID;

/** The fact {@code journal.right-given}: the fact it names may count, though that was not known when it first came. */
record RightGiven(UUID fact) { }
