package org.asmacademy.postgres;

import java.util.ArrayList;
import java.util.List;

/** What the server promises about its data, as the settings it is started with. */
public enum Durability {
    /** What was committed survives a power cut. */
    DURABLE(List.of()),
    /** For tests: fast, and the database is empty at every start of a JVM. */
    THROWAWAY(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));

    /** Chosen for a hub on a Raspberry Pi with some hundred learners: few connections, few processes, little memory, little wear. */
    private static final List<String> SMALL = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",               // the pool's 12, Flyway, a command or two beside the program, room for a person who looks
            "shared_buffers=32MB",
            "work_mem=4MB",
            "maintenance_work_mem=32MB",
            "effective_cache_size=256MB",
            "huge_pages=off",
            "jit=off",                          // our queries are short: compiling them costs more than it saves
            "io_method=sync",                   // the default keeps three more processes in memory
            "max_parallel_workers_per_gather=0",
            "max_parallel_maintenance_workers=0",
            "max_worker_processes=2",
            "autovacuum_max_workers=1",
            "autovacuum_worker_slots=2",
            "max_logical_replication_workers=0",
            "max_wal_senders=0",                // backups are made by COPY, not by streaming
            "max_replication_slots=0",
            "min_wal_size=32MB",
            "max_wal_size=256MB",
            "log_checkpoints=off");             // else the log of a quiet hub grows by a megabyte in two weeks

    private final List<String> extra;

    Durability(List<String> extra) {
        this.extra = extra;
    }

    List<String> settings() {
        List<String> all = new ArrayList<>(SMALL);
        all.addAll(extra);
        return all;
    }
}
