package vn.giamngheo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all browser tests, a fresh session for each. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BrowserSession.class;
    }

    @Override
    public BrowserSession resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
            .getOrComputeIfAbsent(BrowserSession.class, key -> new BrowserSession(shared(context).browser, server(context)),
                    BrowserSession.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BrowserSession session = context.getStore(NAMESPACE).get(BrowserSession.class, BrowserSession.class);
        if (session != null) {
            session.finish(context.getRequiredTestMethod().getName(), context.getExecutionException().isPresent());
        }
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }

    private static String server(ExtensionContext context) {
        if (!AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), SpringBootTest.class)) {
            return null;
        }
        return "http://localhost:"
                + SpringExtension.getApplicationContext(context).getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Lives until the last test of the run. */
    private static final class Shared implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright = Browsers.playwright();
        private final Browser browser = Browsers.launch(playwright);

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
