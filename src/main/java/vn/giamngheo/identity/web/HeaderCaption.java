package vn.giamngheo.identity.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.identity.StandingIn;
import vn.giamngheo.shared.web.SignedIn;

/** Who is logged in, and for whom he stands in today, for the head of every page. */
@Component
class HeaderCaption implements SignedIn {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CurrentActor currentActor;
    private final MessageSource messages;

    HeaderCaption(CurrentActor currentActor, MessageSource messages) {
        this.currentActor = currentActor;
        this.messages = messages;
    }

    @Override
    public Optional<Caption> caption() {
        return currentActor.find().map(actor -> new Caption(actor.fullName(), posts(actor)));
    }

    private String posts(Actor actor) {
        Stream<String> own = Stream.of(currentActor.postTitle());
        Stream<String> others = actor.standingIn().stream().map(this::standingIn);
        return Stream.concat(own, others).filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    private String standingIn(StandingIn standing) {
        return messages.getMessage("identity.standingInFor", new Object[] { standing.title() }, VIETNAMESE);
    }
}
