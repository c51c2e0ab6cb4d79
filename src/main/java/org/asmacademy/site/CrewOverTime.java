package org.asmacademy.site;

import java.util.Map;
import java.util.NavigableMap;

/** How large a crew was at the end of each month (from January 1970): the site's own last count, before its first count the members of that time. */
public record CrewOverTime(NavigableMap<Integer, Integer> counted, NavigableMap<Integer, Integer> members) {
    public int at(int month) {
        Map.Entry<Integer, Integer> said = counted.floorEntry(month);
        if (said != null) return said.getValue();
        Map.Entry<Integer, Integer> here = members.floorEntry(month);
        return here == null ? 0 : here.getValue();
    }
}
