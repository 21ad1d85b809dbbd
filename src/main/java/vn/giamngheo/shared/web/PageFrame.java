package vn.giamngheo.shared.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UrlPathHelper;

/** What the layout asks while it draws a page, as {@code layout}. Nothing is looked up before it is asked for. */
public final class PageFrame {

    private final String version;
    private final Supplier<Optional<ZonedDateTime>> demoTime;
    private final Supplier<Optional<SignedIn.Caption>> signedIn;
    private final Supplier<List<MenuEntries.Entry>> menu;
    private final IntSupplier unread;

    PageFrame(String version, Supplier<Optional<ZonedDateTime>> demoTime,
            Supplier<Optional<SignedIn.Caption>> signedIn, Supplier<List<MenuEntries.Entry>> menu, IntSupplier unread) {
        this.version = version;
        this.demoTime = demoTime;
        this.signedIn = signedIn;
        this.menu = menu;
        this.unread = unread;
    }

    /** @return version of the application, empty when it was not built by Maven */
    public String version() {
        return version;
    }

    /** @return time by the application's clock when the data are for demonstration, otherwise null */
    public ZonedDateTime demoTime() {
        return demoTime.get().orElse(null);
    }

    /** @return who is signed in, null when nobody is or the accounts are not known */
    public SignedIn.Caption signedIn() {
        return signedIn.get().orElse(null);
    }

    /** @return what the modules add to the menu, in order; asked once a request, though the menu is drawn twice */
    @SuppressWarnings("unchecked")
    public List<MenuEntries.Entry> menu() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String name = MenuEntries.class.getName();
        if (request != null && request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof List<?> known) {
            return (List<MenuEntries.Entry>) known;
        }
        List<MenuEntries.Entry> entries = menu.get();
        if (request != null) {
            request.setAttribute(name, entries, RequestAttributes.SCOPE_REQUEST);
        }
        return entries;
    }

    /** @return number of unread notices as the header shows it, null when there are none */
    public String unread() {
        int count = unread.getAsInt();
        return count == 0 ? null : count > UnreadCount.MOST ? UnreadCount.MOST + "+" : String.valueOf(count);
    }

    /**
     * @param path path without the context path, such as {@code /tasks}
     * @return {@code page} when the request is for this path or one below it, otherwise null: a value for aria-current
     */
    public String current(String path) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            String asked = UrlPathHelper.defaultInstance.getOriginatingRequestUri(request.getRequest())
                .substring(request.getRequest().getContextPath().length());
            return asked.equals(path) || asked.startsWith(path + "/") ? "page" : null;
        }
        return null;
    }
}
