package vn.giamngheo.review;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;

/** Vietnamese words of files of sheets. */
@Component
class FileTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final RefusalMessages refusals;

    FileTexts(MessageSource messages, RefusalMessages refusals) {
        this.messages = messages;
        this.refusals = refusals;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    String text(Refusal refusal) {
        return refusals.text(refusal);
    }
}
