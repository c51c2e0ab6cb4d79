package org.asmacademy.readiness;

import java.time.LocalDate;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Words;
import org.asmacademy.standard.Scale;

/** What the bar of a requirement shows, as one is told who cannot see it: a sentence a strand, never one number. */
final class BarWords {
    private BarWords() { }

    static String of(Strands strands, Scale scale, Frame frame) {
        ReadinessMessages words = Words.of(ReadinessMessages.class, frame.language());
        ChartMessages chart = Words.of(ChartMessages.class, frame.language());
        StringBuilder told = new StringBuilder(words.learned_sentence(strands.learnedOfCrew(), strands.crew())).append(' ')
                .append(words.practice_sentence(strands.practice(), strands.since().map(frame::date).orElse(""), strands.validUntil().map((LocalDate day) -> frame.day(day)).orElse("")));
        if (strands.declared().isEmpty()) told.append(' ').append(strands.waiting().isEmpty() ? words.not_said_sentence() : words.waits_sentence());
        strands.declared().forEach(said -> told.append(' ').append(chart.says(Judgement.label(said.value(), scale, frame.language()), frame.date(said.at()))));
        if (strands.confirmed().isEmpty()) told.append(' ').append(words.not_confirmed_sentence());
        strands.confirmed().forEach(seen -> told.append(' ').append(words.confirmed_sentence(frame.date(seen.at()))));
        return told.toString();
    }
}
