package vn.giamngheo.shared.web;

import java.util.Map;

import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Finds templates, those of pages within the layout. */
@Configuration(proxyBeanMethods = false)
class PageTemplates {

    private static final String LAYOUT = "layout";

    /** Has the name of Spring Boot's, whose settings it takes. */
    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver(ThymeleafProperties settings) {
        SpringResourceTemplateResolver resolver = new Decorating();
        resolver.setPrefix(settings.getPrefix());
        resolver.setSuffix(settings.getSuffix());
        resolver.setTemplateMode(settings.getMode());
        resolver.setCharacterEncoding(settings.getEncoding().name());
        resolver.setCacheable(settings.isCache());
        resolver.setCheckExistence(settings.isCheckTemplate());
        return resolver;
    }

    private static final class Decorating extends SpringResourceTemplateResolver {

        @Override
        protected ITemplateResource computeTemplateResource(IEngineConfiguration configuration, String owner, String template,
                String resource, String encoding, Map<String, Object> attributes) {
            return new DecoratedPage(super.computeTemplateResource(configuration, owner, template, resource, encoding,
                    attributes), super.computeTemplateResource(configuration, null, LAYOUT, getPrefix() + LAYOUT + getSuffix(),
                            encoding, attributes));
        }
    }
}
