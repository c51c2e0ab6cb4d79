package org.asmacademy.readiness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of watching a practice: looks, other views, and looking again. */
@MessageBundle("watch")
interface WatchMessages {
    @Message String title();
    @Message String to_watch();
    @Message String views();
    @Message String seen_by_you(String day);
    @Message String seen_by_another(String day);
    @Message String otherwise_by_you(String day);
    @Message String otherwise_by_another(String day);
    @Message String until(String day);
    @Message String over(String day);
    @Message String not_seen();
    @Message String picture(int number, String task);
    @Message String differently();
    @Message String differently_how();
    @Message String watch_again();
    @Message String holds();
    @Message String holds_hint();
    @Message String months(int months);
    @Message String photo();
    @Message String photo_hint();
    @Message String otherwise();
    @Message String otherwise_lead();
    @Message String otherwise_lines();
    @Message String otherwise_reason();
    @Message String reason_hint();
    @Message String otherwise_keep();
    @Message String otherwise_then();
    @Message String no_line();
    @Message String no_reason();
    @Message String long_reason(int most);
    @Message String back();
    @Message String back_hint();
    @Message String again();
    @Message String again_lead();
    @Message String again_look(String task);
    @Message String again_keep(String task);
    @Message String again_seen(String day);
    @Message String again_kept(String day);
    @Message String again_until(String day);
    @Message String again_over(String day);
    @Message String evidence_until(String day);
    @Message String evidence_over(String day);
    @Message String evidence_holds();
    @Message String evidence_no_end();
    @Message String evidence_keep();
    @Message String evidence_again();
}
