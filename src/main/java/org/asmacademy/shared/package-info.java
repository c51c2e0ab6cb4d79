/**
 * What every room needs and no mining word: problems, language, clock, the transaction's site ({@link org.asmacademy.shared.SiteScope}),
 * batched writes ({@link org.asmacademy.shared.Rows}), the page layout and its headers.
 */
package org.asmacademy.shared;
