/**
 * The database beside the program: PostgreSQL's own binaries, unpacked from the class path and run as a server of their own, so that an
 * academy starts with one command and a hub keeps its data for years. Face: {@link org.asmacademy.postgres.AcademyDatabase}.
 *
 * <p>It runs before Quarkus and outlives it, so nothing here knows CDI, configuration or the logging that Quarkus sets up. Decisions:
 * <ul>
 * <li><b>PostgreSQL stops last.</b> One shutdown hook ({@link org.asmacademy.postgres.StopAtEnd}) waits until Quarkus is down and then
 *     stops the server; so no page meets a dead database while the program ends.
 * <li><b>A server left behind by a killed program is stopped and started again</b>, never adopted: there is one way of starting, with this
 *     program's settings, and the lock on the data directory says whose server it is.
 * <li><b>Whatever is made in several steps is made beside its place and renamed</b> (binaries, cluster, secrets): a start that is killed
 *     half way leaves nothing that the next one could mistake for the whole.
 * <li><b>Roles come from one file</b>, {@code docker/roles.sql}, here and at a centre. It runs at every start and changes nothing then.
 * <li><b>Live reload and tests</b> run this code again in the same JVM under another class loader. What must be known across class loaders
 *     (that this JVM already runs a server, and where) stands in system properties; whoever comes later takes that server over.
 * </ul>
 */
package org.asmacademy.postgres;
