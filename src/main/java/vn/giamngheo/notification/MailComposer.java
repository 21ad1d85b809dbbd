package vn.giamngheo.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

import vn.giamngheo.shared.web.Formats;

/** Puts a mail into Vietnamese words, as plain text and as HTML. */
@Component
class MailComposer {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ISpringTemplateEngine templates;
    private final MessageSource messages;
    private final String publicUrl;
    private final Formats formats = new Formats();

    MailComposer(ISpringTemplateEngine templates, MessageSource messages,
            @Value("${giamngheo.public-url:http://localhost:8080}") String publicUrl) {
        this.templates = templates;
        this.messages = messages;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    Words compose(MailKind kind, MailContent content) {
        List<Line> lines = content.notices().stream().map(notice -> line(kind, notice)).toList();
        String intro = kind == MailKind.HOUSEHOLD_RESULT
                ? text("notification.mail.HOUSEHOLD_RESULT.intro", content.communeName())
                : text("notification.mail." + kind + ".intro", lines.size());
        String subject = kind == MailKind.NOTICES && lines.size() == 1 ? lines.get(0).text()
                : text("notification.mail." + kind + ".subject", lines.size());
        String footer = text("notification.mail." + (kind == MailKind.HOUSEHOLD_RESULT ? "household" : "officer") + ".footer",
                publicUrl + "/inbox/preferences");
        return new Words(text("notification.mail.subject", subject), plain(intro, lines, footer),
                html(intro, lines, footer));
    }

    private Line line(MailKind kind, Notice notice) {
        if (kind == MailKind.HOUSEHOLD_RESULT) {
            return new Line(text("notification.mail.HOUSEHOLD_RESULT.line", notice.caseNumber(), notice.title()), null);
        }
        return new Line(text("notification.line." + notice.kind(), notice.stepName(), who(notice),
                formats.date(notice.dueAt()), notice.outcome() == null ? "" : text(notice.outcomeLabel())),
                publicUrl + notice.path());
    }

    private static String who(Notice notice) {
        return notice.hamletName() == null ? notice.title() : notice.title() + ", " + notice.hamletName();
    }

    private String plain(String intro, List<Line> lines, String footer) {
        List<String> parts = new ArrayList<>(List.of(text("notification.mail.greeting"), "", intro, ""));
        for (Line line : lines) {
            parts.add("- " + line.text());
            if (line.link() != null) {
                parts.add("  " + line.link());
            }
        }
        parts.addAll(List.of("", "-- ", footer, ""));
        return String.join("\r\n", parts);
    }

    private String html(String intro, List<Line> lines, String footer) {
        return templates.process("mail/notices", new Context(VIETNAMESE,
                Map.of("intro", intro, "lines", lines, "footer", footer)));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    /**
     * One thing that is told.
     *
     * @param text the sentence
     * @param link where it leads, null in mail to households
     */
    record Line(String text, String link) {}

    /** A mail in words. */
    record Words(String subject, String text, String html) {}
}
