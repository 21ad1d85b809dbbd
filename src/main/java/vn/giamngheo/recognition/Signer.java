package vn.giamngheo.recognition;

import java.util.Optional;

import vn.giamngheo.identity.AccountView;
import vn.giamngheo.identity.StandingIn;

/**
 * Who signs, as papers write it.
 *
 * @param username user name
 * @param fullName name
 * @param title the signer's own post
 * @param onBehalfOf name of the one who is away and for whom is signed, the title of the post while it is vacant; null when
 *     the signer holds the post
 * @param absentTitle title of the post signed for, null when the signer holds it
 * @param documentNumber number of the written assignment, null when none was asked
 */
record Signer(String username, String fullName, String title, String onBehalfOf, String absentTitle,
        String documentNumber) {

    static Signer of(AccountView account) {
        return new Signer(account.username(), account.fullName(), account.postTitle(), null, null, null);
    }

    static Signer of(AccountView account, Optional<StandingIn> standingIn) {
        return standingIn.map(standing -> new Signer(account.username(), account.fullName(), account.postTitle(),
                standing.holderName() == null ? standing.title() : standing.holderName(), standing.title(),
                standing.documentNumber())).orElseGet(() -> of(account));
    }
}
