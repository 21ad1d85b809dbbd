package vn.giamngheo.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings below {@code giamngheo.attachment}.
 *
 * @param maxSize largest file; not above {@code spring.servlet.multipart.max-file-size}
 * @param maxFiles most files of one owner and occasion
 */
@ConfigurationProperties("giamngheo.attachment")
record AttachmentSettings(@DefaultValue("8MB") DataSize maxSize, @DefaultValue("30") int maxFiles) {}
