package vn.giamngheo.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param retention how long an answer is kept for its key
 * @param maxWait how long a second request waits for the first one of the same key
 */
@ConfigurationProperties("giamngheo.api.idempotency")
record IdempotencySettings(Duration retention, Duration maxWait) {}
