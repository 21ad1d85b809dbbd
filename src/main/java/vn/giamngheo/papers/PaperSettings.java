package vn.giamngheo.papers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of papers, below {@code giamngheo}.
 *
 * @param publicUrl address under which anybody reaches the application; stands in the QR codes of certificates
 */
@ConfigurationProperties("giamngheo")
record PaperSettings(@DefaultValue("http://localhost:8080") String publicUrl) {}
