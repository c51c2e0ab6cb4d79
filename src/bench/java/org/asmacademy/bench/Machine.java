package org.asmacademy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux says in {@code /proc}, in milliseconds and MB. */
final class Machine {
    private static final long MILLIS_A_TICK = 10;          // Linux counts in hundredths of a second for everybody
    private static final int FIRST_CPU_FIELD = 11;         // utime, stime, cutime, cstime, counted after the name in brackets
    private static final int PARENT_FIELD = 1;

    private Machine() { }

    static double load() {
        return Double.parseDouble(read(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** CPU time that the whole machine has used since it started. */
    static long busy() {
        long[] ticks = Arrays.stream(read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().substring(3).strip().split(" +"))
                .mapToLong(Long::parseLong).toArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) * MILLIS_A_TICK;
    }

    /** CPU time of a process and of its children that have ended; 0 when it is gone. */
    static long cpu(long pid) {
        String[] fields = stat(pid);
        long ticks = 0;
        for (int i = FIRST_CPU_FIELD; i < FIRST_CPU_FIELD + 4 && fields.length > i; i++) ticks += Long.parseLong(fields[i]);
        return ticks * MILLIS_A_TICK;
    }

    static long parent(long pid) {
        String[] fields = stat(pid);
        return fields.length > PARENT_FIELD ? Long.parseLong(fields[PARENT_FIELD]) : -1;
    }

    /** The process's share of the memory: shared pages are divided among those who share them. */
    static double megabytes(long pid) {
        try {
            return read(Path.of("/proc/" + pid + "/smaps_rollup")).lines().filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).sum() / 1024.0;
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    private static String[] stat(long pid) {
        try {
            String line = read(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (UncheckedIOException gone) {
            return new String[0];
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);              // a process that ends while it is read
        }
    }
}
