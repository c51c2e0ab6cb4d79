package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** What people said about lessons: for the leads and champions of their site, without names. */
@ApplicationScoped
public class Remarks {
    private final SiteScope scope;
    private final Rows rows;

    Remarks(SiteScope scope, Rows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    /** @param words may be none, when somebody only pressed "this is not safe" */
    public record Remark(ActivityKey activity, boolean unsafe, String words, long at) { }

    /** The newest first, those about safety before all others. */
    public List<Remark> of(UUID site, int most) {
        return scope.in(site, () -> rows.list("select activity, unsafe, words, hlc from lesson_remark where site_id = ? order by unsafe desc, hlc desc limit ?",
                row -> new Remark(new ActivityKey(row.getString(1)), row.getBoolean(2), row.getString(3), Hlc.millis(row.getString(4))), site, most));
    }
}
