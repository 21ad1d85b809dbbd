package vn.giamngheo.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.identity.Accounts;
import vn.giamngheo.identity.AssignPost;
import vn.giamngheo.identity.LoginHints;
import vn.giamngheo.identity.OpenAccount;
import vn.giamngheo.identity.PostGroup;
import vn.giamngheo.identity.Role;
import vn.giamngheo.territory.AdminUnit;
import vn.giamngheo.territory.UnitKey;
import vn.giamngheo.territory.UnitLevel;
import vn.giamngheo.territory.UnitType;
import vn.giamngheo.territory.Units;

/**
 * The accounts of the demo: the posts of every ward and commune of 2018, of the city and of the province, and from the
 * mergers of 2024 and 2025 on those of the units that follow. Made once, at the first start; all with one password.
 */
@Component
@Profile("demo")
@Order(10)
class DemoAccounts implements ApplicationRunner, LoginHints {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final LocalDate TERRITORY_OF = LocalDate.of(2018, 9, 3);

    private final Accounts accounts;
    private final Units units;
    private final MessageSource messages;
    private final PasswordEncoder passwords;
    private final String password;
    private final OfficerNames names;

    DemoAccounts(Accounts accounts, Units units, MessageSource messages, PasswordEncoder passwords,
            @Value("${giamngheo.demo.password}") String password) throws IOException {
        this.accounts = accounts;
        this.units = units;
        this.messages = messages;
        this.passwords = passwords;
        this.password = password;
        this.names = new OfficerNames();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (accounts.exists("admin")) {
            return;
        }
        Maker maker = new Maker(passwords.encode(password));
        units.communesOn(TERRITORY_OF).forEach(maker::commune);
        units.unitsOn(TERRITORY_OF, UnitLevel.CITY).forEach(maker::city);
        units.unitsOn(TERRITORY_OF, UnitLevel.PROVINCE).forEach(maker::province);
        maker.laterHeads();
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public List<Hint> accounts() {
        return Stream.of("clerk.ea-kao", "officer.ea-kao", "surveyor1.ea-kao", "head1.ea-kao", "board.ea-kao",
                "chair.ea-kao", "division.bmt", "chair.bmt", "auditor.bmt", "owner1.bmt", "admin")
            .filter(accounts::exists).map(username -> new Hint(username, accounts.find(username).postTitle())).toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info("Demo accounts, password \"{}\": {}, one set for every ward and commune", password,
                accounts().stream().map(Hint::username).toList());
    }

    /** Makes the accounts with one password hash, since hashing each would take minutes. */
    private final class Maker {

        private final String passwordHash;
        private final List<AdminUnit> later = units.all().stream()
            .filter(unit -> unit.validFrom().isAfter(TERRITORY_OF)).sorted(Comparator.comparing(AdminUnit::validFrom)).toList();
        private final Map<UnitKey, String> headOf = new HashMap<>();

        Maker(String passwordHash) {
            this.passwordHash = passwordHash;
        }

        void commune(AdminUnit commune) {
            String at = "." + commune.slug();
            post("surveyor1" + at, Role.SURVEYOR, commune, "SURVEYOR");
            post("surveyor2" + at, Role.SURVEYOR, commune, "SURVEYOR");
            heads(commune, at);
            post("clerk" + at, Role.ONE_STOP_CLERK, commune, "ONE_STOP_CLERK");
            post("officer" + at, Role.COMMUNE_OFFICER, commune, "COMMUNE_OFFICER");
            post("board" + at, Role.COMMUNE_BOARD, commune, "COMMUNE_BOARD");
            post("chair" + at, Role.COMMUNE_CHAIR, commune, "COMMUNE_CHAIR");
            post("front" + at, Role.FRONT, commune, "FRONT");
            post("women" + at, Role.MASS_ORG, commune, "MASS_ORG.women");
            post("farmers" + at, Role.MASS_ORG, commune, "MASS_ORG.farmers");
            post("loangroup1" + at, Role.LOAN_GROUP, commune, "LOAN_GROUP");
        }

        /** Two persons share the hamlets of a commune, the first those of odd places, so that none is without a head. */
        private void heads(AdminUnit commune, String at) {
            List<AdminUnit> hamlets = units.hamletsOf(commune.key()).stream()
                .filter(hamlet -> hamlet.isValidOn(TERRITORY_OF)).toList();
            for (int place = 0; place < hamlets.size(); place++) {
                AdminUnit hamlet = hamlets.get(place);
                String username = (place % 2 == 0 ? "head1" : "head2") + at;
                if (place < 2) {
                    open(username, hamlet.type() == UnitType.BUON ? names.ede(username) : names.kinh(username, false));
                }
                head(username, hamlet);
            }
        }

        void city(AdminUnit city) {
            String at = "." + city.slug();
            post("division" + at, Role.CITY_DIVISION, city, "CITY_DIVISION");
            post("chair" + at, Role.CITY_CHAIR, city, "CITY_CHAIR");
            post("bank" + at, Role.BANK, city, "BANK");
            post("insurance" + at, Role.INSURANCE, city, "INSURANCE");
            post("auditor" + at, Role.AUDITOR, city, "AUDITOR");
            post("owner1" + at, Role.PROCESS_OWNER, city, "PROCESS_OWNER");
            post("owner2" + at, Role.PROCESS_OWNER, city, "PROCESS_OWNER");
            post("admin", Role.ADMINISTRATOR, city, "ADMINISTRATOR");
        }

        void province(AdminUnit province) {
            post("dept." + province.slug(), Role.PROVINCE_DEPT, province, "PROVINCE_DEPT");
            post("chair." + province.slug(), Role.PROVINCE_CHAIR, province, "PROVINCE_CHAIR");
        }

        /** Hamlets that came later keep the head of a hamlet that they follow, or get one of their ward's. */
        void laterHeads() {
            for (AdminUnit hamlet : later.stream().filter(unit -> unit.level() == UnitLevel.HAMLET).toList()) {
                String follows = units.all().stream().filter(unit -> hamlet.key().equals(unit.successorKey()))
                    .map(unit -> headOf.get(unit.key())).filter(Objects::nonNull).findFirst()
                    .orElseGet(() -> "head1." + leading(units.get(hamlet.parentKey())));
                head(follows, hamlet);
            }
        }

        private void head(String username, AdminUnit hamlet) {
            headOf.put(hamlet.key(), username);
            assign(username, Role.VILLAGE_HEAD, hamlet, hamlet.type() == UnitType.RESIDENTIAL_GROUP
                    ? "VILLAGE_HEAD.RESIDENTIAL_GROUP" : "VILLAGE_HEAD", hamlet.validFrom());
        }

        private void post(String username, Role role, AdminUnit unit, String title) {
            open(username, names.kinh(username, title.endsWith("women")));
            assign(username, role, unit, title, unit.validFrom());
            follow(username, role, unit, title);
        }

        /**
         * Officers go over to the unit that follows theirs, on its first day. Of the chairs of merged units only that of
         * the leading one does; the posts of the city itself end with it.
         */
        private void follow(String username, Role role, AdminUnit unit, String title) {
            if (unit.successorKey() == null || role == Role.CITY_CHAIR || role == Role.CITY_DIVISION) {
                return;
            }
            AdminUnit next = units.get(unit.successorKey());
            if (role == Role.COMMUNE_CHAIR && !username.equals("chair." + leading(next))) {
                return;
            }
            assign(username, role, next, title, unit.validTo().plusDays(1));
            follow(username, role, next, title);
        }

        /** Slug of the ward or commune of 2018 whose accounts lead a unit: of its name, or else of its code. */
        private String leading(AdminUnit unit) {
            if (unit.isValidOn(TERRITORY_OF)) {
                return unit.slug();
            }
            List<AdminUnit> former = units.all().stream().filter(each -> unit.key().equals(each.successorKey())).toList();
            return leading(former.stream().filter(each -> each.slug().equals(unit.slug())).findFirst()
                .or(() -> former.stream().filter(each -> each.code().equals(unit.code())).findFirst())
                .orElseGet(() -> former.get(0)));
        }

        private void open(String username, String fullName) {
            accounts.open(new OpenAccount(username, fullName, passwordHash));
        }

        private void assign(String username, Role role, AdminUnit unit, String title, LocalDate from) {
            String unitName = unit.name().substring(0, 1).toLowerCase(VIETNAMESE) + unit.name().substring(1);
            accounts.assign(new AssignPost(username, new PostGroup(role, unit.key()),
                    messages.getMessage("demo.title." + title, new Object[] { unitName }, VIETNAMESE), from, unit.validTo()));
        }
    }
}
