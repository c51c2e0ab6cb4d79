/**
 * What a site digs and a text is about: the minerals of {@code seeds/commodities.yaml}, a small tree. Its face is
 * {@link org.asmacademy.commodity.Commodities}. The word {@code all} is no mineral: it stands for every one.
 */
package org.asmacademy.commodity;
