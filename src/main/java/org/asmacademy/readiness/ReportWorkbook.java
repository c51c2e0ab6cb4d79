package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook: what is said, one line a requirement, the plan, what was kept. The statement stands at the head of every sheet. */
@ApplicationScoped
class ReportWorkbook {

    byte[] of(Report report) {
        ReadinessMessages words = Words.of(ReadinessMessages.class, new Language(report.language()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "ASM Academy", "1.0")) {
            overview(book, report, words);
            requirements(book, report, words);
            plan(book, report, words);
            if (!report.months().isEmpty()) months(book, report, words, Words.of(ChartMessages.class, new Language(report.language())));
            if (!report.evidence().isEmpty()) kept(book, report, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void overview(Workbook book, Report report, ReadinessMessages words) {
        Sheet sheet = new Sheet(book, words.report_overview(), report, List.of(40, 60, 14, 14, 14, 14));
        sheet.row(words.report_form(report.form()), report.version());
        report.proposed().ifPresent(sheet::row);
        report.site().ifPresent(site -> sheet.row(words.report_site(), site));
        report.organisation().ifPresent(organisation -> sheet.row(words.report_organisation(), organisation));
        sheet.row(words.report_minerals(), report.minerals());
        sheet.row(words.crew(), report.crew());
        report.answers().forEach(answer -> sheet.row(answer.question(), answer.words().isEmpty() ? words.report_not_answered() : answer.words()));
        sheet.row(words.report_unsaid(report.unsaid(), report.counts().all()));
        sheet.row();
        sheet.head(words.section(), words.report_requirements(), words.learned_by_most(), words.practised(), words.we_do_this(), words.confirmed());
        report.parts().forEach(part -> counts(sheet, part.title(), part.counts()));
        counts(sheet, words.report_all(), report.counts());
        sheet.row();
        sheet.row(report.notice());
        sheet.row(report.attribution());
        sheet.end();
    }

    private static void counts(Sheet sheet, String title, Counts counts) {
        sheet.row(title, counts.all(), counts.learned(), counts.practised(), counts.declared(), counts.confirmed());
    }

    private static void requirements(Workbook book, Report report, ReadinessMessages words) {
        Sheet sheet = new Sheet(book, words.report_requirements(), report, List.of(28, 24, 44, 12, 12, 22, 30, 12, 50, 22, 16));
        sheet.head(words.report_id(), words.section(), words.report_requirement(), words.learned(), words.report_of_crew(), words.practised(), words.declared(),
                Words.of(AgainMessages.class, new Language(report.language())).report_under(), words.report_reason(), words.confirmed(), words.report_target());
        report.parts().forEach(part -> part.lines().forEach(line -> sheet.row(line.id(), part.title(), line.title(), line.learned(), line.crew(), line.practised(),
                line.isSaid() ? line.declared().stream().map(Report.Word::label).collect(Collectors.joining("; ")) : words.not_said(),
                line.declared().stream().flatMap(word -> word.version().stream()).collect(Collectors.joining("; ")),
                line.declared().stream().flatMap(word -> word.reason().stream()).collect(Collectors.joining("; ")),
                line.confirmed().stream().map(seen -> seen.day().toString()).collect(Collectors.joining("; ")), text(line.target()))));
        sheet.end();
    }

    private static void plan(Workbook book, Report report, ReadinessMessages words) {
        Sheet sheet = new Sheet(book, words.plan_title(), report, List.of(28, 50, 30, 16, 30, 40, 12));
        sheet.head(words.report_id(), words.report_step(), words.plan_who(), words.plan_when(), words.plan_cost(), words.plan_support(), words.report_done());
        report.parts().forEach(part -> part.lines().forEach(line -> line.steps().forEach(step -> sheet.row(line.id(), step.action(), step.owner().orElse(""), text(step.day()),
                step.cost().orElse(""), step.support().orElse(""), step.done() ? words.report_yes() : ""))));
        sheet.end();
    }

    private static void months(Workbook book, Report report, ReadinessMessages words, ChartMessages chart) {
        Sheet sheet = new Sheet(book, chart.title(), report, List.of(24, 22, 22, 22, 22, 22, 22, 12));
        sheet.head(chart.when(), words.we_do_this(), chart.on_it(), chart.seen(), chart.some(), chart.most(), words.report_requirements(), chart.crew());
        report.months().forEach(month -> sheet.row(month.when(), month.inPlace(), month.working(), month.seen(), month.some(), month.most(), month.all(), month.crew()));
        sheet.end();
    }

    private static void kept(Workbook book, Report report, ReadinessMessages words) {
        Sheet sheet = new Sheet(book, words.report_kept(), report, List.of(60, 16, 12));
        sheet.head(words.report_task(), words.report_day(), words.report_photos());
        report.evidence().forEach(one -> sheet.row(one.title(), one.day().toString(), one.photos()));
        sheet.end();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** A sheet that is filled from the top, one line after the other. */
    private static final class Sheet {
        private final Worksheet sheet;
        private int at;

        Sheet(Workbook book, String name, Report report, List<Integer> widths) {
            sheet = book.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
            for (int i = 0; i < widths.size(); i++) sheet.width(i, widths.get(i));
            sheet.value(at, 0, report.title());
            sheet.style(at++, 0).bold().fontSize(14).set();
            sheet.value(at++, 0, report.day() + " · " + report.statement());
            at++;
        }

        void row(Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Number number) sheet.value(at, i, number);
                else sheet.value(at, i, String.valueOf(values[i]));
            }
            at++;
        }

        void head(String... titles) {
            for (int i = 0; i < titles.length; i++) sheet.style(at, i).bold().set();
            row((Object[]) titles);
            sheet.freezePane(0, at);
        }

        void end() {
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
