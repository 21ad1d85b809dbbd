package vn.giamngheo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdImport;
import vn.giamngheo.household.ImportHousehold;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitType;
import vn.giamngheo.territory.Units;

/**
 * Invented households for the wards and communes of 2018, made anew in the same way from the same seed whenever the register
 * is empty. Shares follow public figures where there are some and assumptions elsewhere, so all are marked illustrative.
 */
@Component
@Profile("demo")
@Order(20)
class DemoHouseholds implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoHouseholds.class);
    private static final LocalDate LISTS_OF_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate MEMBERS_SINCE = LocalDate.of(2016, 1, 1);
    private static final double POOR_SHARE = 0.016;
    private static final double NEAR_POOR_SHARE = 0.020;
    private static final double ESCAPED_SHARE = 0.005;

    private final HouseholdImport register;
    private final Units units;
    private final int households;

    DemoHouseholds(HouseholdImport register, Units units, @Value("${giamngheo.demo.households:8500}") int households) {
        this.register = register;
        this.units = units;
        this.households = households;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int entered = register.fillIfEmpty(() -> city(new Random(2018)), MEMBERS_SINCE, true);
        if (entered > 0) {
            log.info("Entered {} illustrative households", entered);
        }
    }

    /** Households of the whole city, unit by unit; the same for the same random numbers. */
    List<ImportHousehold> city(Random random) {
        DemoNames names = DemoNames.read();
        List<AdminUnit> communes = units.communesOn(LISTS_OF_2017);
        double[] sizes = communes.stream().mapToDouble(unit -> names.weights(unit.code())[0]).toArray();
        double[] needs = communes.stream().mapToDouble(unit -> names.weights(unit.code())[1]).toArray();
        int[] all = spread(households, sizes);
        int[] poor = spread((int) Math.round(households * POOR_SHARE), needs);
        int[] nearPoor = spread((int) Math.round(households * NEAR_POOR_SHARE), needs);
        int[] escaped = spread((int) Math.round(households * ESCAPED_SHARE), needs);
        DemoFamilies families = new DemoFamilies(random, names);
        List<ImportHousehold> city = new ArrayList<>();
        for (int i = 0; i < communes.size(); i++) {
            city.addAll(commune(communes.get(i), families, all[i], poor[i], nearPoor[i], escaped[i], random));
        }
        return city;
    }

    private List<ImportHousehold> commune(AdminUnit commune, DemoFamilies families, int all, int poor, int nearPoor,
            int escaped, Random random) {
        List<DemoFamilies.Story> stories = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            stories.add(i < poor ? DemoFamilies.Story.POOR : i < poor + nearPoor ? DemoFamilies.Story.NEAR_POOR
                    : i < poor + nearPoor + escaped ? DemoFamilies.Story.ESCAPED : DemoFamilies.Story.NEVER_LISTED);
        }
        Collections.shuffle(stories, random);
        List<AdminUnit> hamlets = units.hamletsOf(commune.key()).stream()
            .filter(hamlet -> hamlet.isValidOn(LISTS_OF_2017)).toList();
        List<AdminUnit> buons = hamlets.stream().filter(hamlet -> hamlet.type() == UnitType.BUON).toList();
        List<AdminUnit> others = hamlets.stream().filter(hamlet -> hamlet.type() != UnitType.BUON).toList();
        return stories.stream().map(story -> families.make(story, others, buons)).toList();
    }

    /** Splits a whole number by weights, so that the parts are whole and add up to it (largest remainders). */
    static int[] spread(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int[] parts = new int[weights.length];
        double[] rests = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) exact;
            rests[i] = exact - parts[i];
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < rests.length; i++) {
                if (rests[i] > rests[largest]) {
                    largest = i;
                }
            }
            parts[largest]++;
            rests[largest] = -1;
        }
        return parts;
    }
}
