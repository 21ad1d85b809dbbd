package vn.giamngheo.identity.web;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.Actor;
import vn.giamngheo.identity.CurrentActor;
import vn.giamngheo.shared.web.SignedIn;

/** Who is logged in, for the head of every page. */
@Component
class HeaderCaption implements SignedIn {

    private final CurrentActor currentActor;
    private final Accounts accounts;

    HeaderCaption(CurrentActor currentActor, Accounts accounts) {
        this.currentActor = currentActor;
        this.accounts = accounts;
    }

    @Override
    public Optional<Caption> caption() {
        return currentActor.find().map(Actor::username).map(accounts::find)
            .map(account -> new Caption(account.fullName(), account.postTitle()));
    }
}
