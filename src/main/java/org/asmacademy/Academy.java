package org.asmacademy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The academy's front door. */
@QuarkusMain
public class Academy {
    public static void main(String... args) {
        Quarkus.run(args);
    }
}
