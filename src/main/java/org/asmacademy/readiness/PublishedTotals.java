package org.asmacademy.readiness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmacademy.readiness.Contribution.Count;
import org.asmacademy.shared.Rows;
import org.asmacademy.sharing.Region;

/** The tables of the months, as they were made. They can be added to and read; the program has no right to change one. */
@ApplicationScoped
class PublishedTotals {
    private static final String ONE_COUNTS = "academy.totals";
    private final Rows rows;
    private final Clock clock;

    PublishedTotals(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A cell of a month's table; without numbers where there are too few to show. */
    record Cell(Region region, Count count, OptionalInt part, OptionalInt rest) {
        boolean told() {
            return part.isPresent();
        }
    }

    /** The newest first. */
    List<YearMonth> months() {
        return QuarkusTransaction.joiningExisting().call(() -> rows.list("select month from published_month order by month desc",
                row -> YearMonth.from(row.getObject(1, LocalDate.class))));
    }

    /** In an order that is always the same. */
    List<Cell> of(YearMonth month) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.list("select region, standard, requirement, measure, part, rest from published_total"
                + " where month = ? order by region, standard, requirement, measure", PublishedTotals::cell, month.atDay(1)));
    }

    /** Whether nobody else is counting; nobody can begin before the caller's transaction ends. */
    boolean alone() {
        return rows.one("select pg_try_advisory_xact_lock(hashtext(?))", row -> row.getBoolean(1), ONE_COUNTS).orElseThrow();
    }

    boolean has(YearMonth month) {
        return rows.any("select 1 from published_month where month = ?", month.atDay(1));
    }

    /** In the caller's transaction; a month that is there already is an error of the database. */
    void publish(YearMonth month, List<Cell> cells) {
        rows.write("insert into published_month (month, made_at) values (?, ?)", month.atDay(1), clock.instant());
        rows.flush();
        cells.forEach(cell -> rows.write("insert into published_total (month, region, standard, requirement, measure, part, rest) values (?, ?, ?, ?, ?, ?, ?)",
                month.atDay(1), cell.region().name(), cell.count().standard(), cell.count().requirement(), cell.count().measure().name(),
                number(cell.part()), number(cell.rest())));
        rows.flush();
    }

    private static Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(Region.valueOf(row.getString(1)), new Count(row.getString(2), row.getString(3), Measure.valueOf(row.getString(4))),
                number(row.getObject(5, Integer.class)), number(row.getObject(6, Integer.class)));
    }

    private static OptionalInt number(Integer number) {
        return Optional.ofNullable(number).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
