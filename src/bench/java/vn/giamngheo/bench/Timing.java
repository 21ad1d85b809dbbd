package vn.giamngheo.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times several ways to do the same in turns, so that noise of the machine meets all of them alike. */
final class Timing {

    private Timing() {}

    /**
     * @param warmUp rounds that are not counted
     * @param rounds counted rounds
     * @param ways what to time, by name
     * @return median of each way in microseconds
     */
    static Map<String, Long> medians(int warmUp, int rounds, Map<String, Runnable> ways) {
        return medians(warmUp, rounds, ways, () -> { });
    }

    /**
     * @param warmUp rounds that are not counted
     * @param rounds counted rounds
     * @param ways what to time, by name
     * @param between ends what one way goes on with in the background, so that it slows no other; not timed
     * @return median of each way in microseconds
     */
    static Map<String, Long> medians(int warmUp, int rounds, Map<String, Runnable> ways, Runnable between) {
        Map<String, long[]> taken = new LinkedHashMap<>();
        ways.keySet().forEach(name -> taken.put(name, new long[rounds]));
        for (int round = -warmUp; round < rounds; round++) {
            for (Map.Entry<String, Runnable> way : ways.entrySet()) {
                long start = System.nanoTime();
                way.getValue().run();
                if (round >= 0) {
                    taken.get(way.getKey())[round] = System.nanoTime() - start;
                }
                between.run();
            }
        }
        Map<String, Long> medians = new LinkedHashMap<>();
        taken.forEach((name, times) -> medians.put(name, percentile(times, 50) / 1000));
        return medians;
    }

    /**
     * @param times any times, at least one
     * @param percent 0 to 100
     * @return that percentile, nearest rank
     */
    static long percentile(long[] times, int percent) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
