package vn.giamngheo.api.web;

import org.springframework.stereotype.Component;

import vn.giamngheo.shared.RefusalMessages;

/** Vietnamese labels beside the codes of an answer. */
@Component
class Labels {

    private final RefusalMessages messages;

    Labels(RefusalMessages messages) {
        this.messages = messages;
    }

    String of(Enum<?> constant) {
        return constant == null ? null
                : messages.text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    String text(String key, Object... args) {
        return messages.text(key, args);
    }
}
