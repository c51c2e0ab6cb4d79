package org.asmacademy.standard;

import org.asmacademy.shared.Translated;

/** One answer a site may give itself; order 0 is "not yet". The value is a word of the data: a page shows the label only. */
public record ScaleValue(String value, int order, Translated label) { }
