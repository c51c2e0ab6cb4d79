/**
 * What every room needs and no mining word: problems, language, clock, the transaction's site ({@link org.asmacademy.shared.SiteScope}),
 * batched writes ({@link org.asmacademy.shared.Rows}), the page layout and its headers. It also refuses to open the academy with a database
 * login that row level security does not bind.
 *
 * <p>The content reader lives here too, since commodities, standards and courses share it: {@link org.asmacademy.shared.LibraryFiles} says
 * where files are, {@link org.asmacademy.shared.Yaml} reads one strictly, {@link org.asmacademy.shared.Mistakes} gathers what is wrong with
 * file, line and remedy, and {@link org.asmacademy.shared.Current} holds what was read and reads it again when somebody edits it.
 */
package org.asmacademy.shared;
