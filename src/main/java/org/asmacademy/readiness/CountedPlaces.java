package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.readiness.CountedGroups.Place;
import org.asmacademy.shared.Rows;
import org.asmacademy.sharing.Region;

/** Where each site keeps in which groups it is and was counted. Every method runs in the site's scope: no list of a group's sites exists. */
@ApplicationScoped
class CountedPlaces {
    private final Rows rows;

    CountedPlaces(Rows rows) {
        this.rows = rows;
    }

    List<Place> of(UUID site) {
        return rows.list("select group_id, region, members, since, until from counted_group where site_id = ? order by since", CountedPlaces::place, site);
    }

    /** A place that was in no table is as if it had never been. */
    void end(UUID site, UUID group, YearMonth month) {
        rows.write("delete from counted_group where site_id = ? and group_id = ? and since >= ?", site, group, month.atDay(1));
        rows.write("update counted_group set until = ? where site_id = ? and group_id = ?", month.atDay(1), site, group);
        rows.flush();
    }

    void begin(UUID site, Place place) {
        rows.write("insert into counted_group (site_id, group_id, region, members, since) values (?, ?, ?, ?, ?)", site, place.group(), place.region().name(),
                place.members(), place.since().atDay(1));
        rows.flush();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject(1, UUID.class), Region.valueOf(row.getString(2)), row.getInt(3), YearMonth.from(row.getObject(4, LocalDate.class)),
                Optional.ofNullable(row.getObject(5, LocalDate.class)).map(YearMonth::from));
    }
}
