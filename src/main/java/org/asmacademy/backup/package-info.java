/**
 * What a lost machine or a full disk must not take away: backups that are sealed, read back and tried out, restoring them, and room kept free
 * on the disk. Face: {@link org.asmacademy.backup.Backups}, {@link org.asmacademy.backup.Restore} and
 * {@link org.asmacademy.backup.RecoveryCode}.
 *
 * <p>Decisions:
 * <ul>
 * <li><b>One file is everything</b>: each table by COPY as one repeatable-read transaction sees it, then the files of the data directory
 *     (photos, voices, packs, the pepper without which no PIN opens). What is made again by itself stays out ({@link Belongings}).
 * <li><b>A stick that is found tells nothing.</b> The file is sealed to a public key (HPKE, X25519; AES-256-GCM in numbered pieces). The other
 *     half is the recovery code, shown once and kept by people on paper; this machine cannot open its own backups an hour later.
 * <li><b>The tables are made by this program's own migrations</b>, those that the backup says had run; nothing in a backup is executed.
 * <li><b>Only a backup that was tried out counts</b>: loaded into an empty database and compared table by table. If it lies on another disk
 *     than the data, senders may forget what is in it ({@code safe}); otherwise they keep everything.
 * <li>Commands run without the rest of the program, beside a serving academy or alone; so all of this is plain Java and JDBC.
 * </ul>
 */
package org.asmacademy.backup;
