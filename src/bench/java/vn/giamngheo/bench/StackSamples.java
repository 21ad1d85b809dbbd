package vn.giamngheo.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every few milliseconds at what one thread does, to say where its time goes. */
final class StackSamples {

    private static final int PAUSE_MILLIS = 4;

    private final Map<String, String> places;
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Map<String, Integer> askers = new LinkedHashMap<>();
    private int samples;

    /** @param places names by beginning of a class name, the telling ones first */
    StackSamples(Map<String, String> places) {
        this.places = new LinkedHashMap<>(places);
    }

    /** Runs work on this thread while another one watches. */
    void during(Runnable work) {
        Thread worker = Thread.currentThread();
        AtomicBoolean over = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            while (!over.get()) {
                look(worker.getStackTrace());
                try {
                    Thread.sleep(PAUSE_MILLIS);
                }
                catch (InterruptedException interrupted) {
                    return;
                }
            }
        });
        watcher.setDaemon(true);
        watcher.start();
        try {
            work.run();
        }
        finally {
            over.set(true);
            try {
                watcher.join();
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Share of the time in which something of that name was on the stack and nothing before it in the list, in per cent. */
    double percent(String name) {
        return samples == 0 ? 0 : 100.0 * seen.getOrDefault(name, 0) / samples;
    }

    /** Our own methods that most often waited for a place of that name, with their share in per cent. */
    List<String> askers(String name, int most) {
        return askers.entrySet().stream().filter(one -> one.getKey().startsWith(name + " "))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(most)
            .map(one -> "%s %.0f %%".formatted(one.getKey().substring(name.length() + 1), 100.0 * one.getValue() / samples))
            .toList();
    }

    private void look(StackTraceElement[] stack) {
        samples++;
        for (Map.Entry<String, String> place : places.entrySet()) {
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().startsWith(place.getKey())) {
                    seen.merge(place.getValue(), 1, Integer::sum);
                    askers.merge(place.getValue() + " " + own(stack), 1, Integer::sum);
                    return;
                }
            }
        }
    }

    private static String own(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("vn.giamngheo.") && !frame.getClassName().contains("$$")) {
                return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName();
            }
        }
        return "?";
    }
}
