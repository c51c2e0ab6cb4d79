package org.asmacademy.site;

import java.util.List;
import java.util.Optional;

/** The fact {@code site.described}: what the site says of itself. Standards may be none. */
public record SiteDescribed(String name, Optional<String> organisation, List<String> commodities, List<String> standards) { }
