package vn.giamngheo.recognition.process;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import vn.giamngheo.engine.process.StepAnswers;
import vn.giamngheo.recognition.DecisionDesk;

/** The chair decided on an escape, or sent the draft back: the same act as on a recognition. */
@Component
class DecideEscapeListener extends DecideRecognitionListener {

    DecideEscapeListener(@Lazy DecisionDesk desk, StepAnswers answers) {
        super(desk, answers);
    }
}
