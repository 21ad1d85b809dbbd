package vn.giamngheo.shared.web;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Refusal;
import vn.giamngheo.shared.RefusalMessages;

/** Puts the domain's refusals at the fields of a page's form, so that what was typed stays. */
@Component
public class RefusedFields {

    private final RefusalMessages messages;

    RefusedFields(RefusalMessages messages) {
        this.messages = messages;
    }

    /**
     * @param errors errors of the form; gets what the domain refused, field by field or as a whole
     * @param refused the refusal
     */
    public void addTo(BindingResult errors, Refusal refused) {
        if (refused instanceof InvalidInput input && !input.fieldErrors().isEmpty()) {
            messages.fieldTexts(input).forEach((field, text) -> errors.addError(new FieldError(errors.getObjectName(),
                    field, errors.getRawFieldValue(field), false, null, null, text)));
        }
        else {
            errors.reject("refused", messages.text(refused));
        }
    }
}
