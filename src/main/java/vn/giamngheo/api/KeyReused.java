package vn.giamngheo.api;

import vn.giamngheo.shared.Refusal;

/** An Idempotency-Key came a second time with another request (422). */
class KeyReused extends Refusal {

    KeyReused(String key) {
        super(422, "refusal.api.keyReused", key);
    }
}
