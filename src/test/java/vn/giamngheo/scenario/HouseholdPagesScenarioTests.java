package vn.giamngheo.scenario;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giamngheo.ScenarioTest;

import static org.assertj.core.api.Assertions.assertThat;

@ScenarioTest
class HouseholdPagesScenarioTests {

    @LocalServerPort
    private int port;
    private Officer clerk;

    @BeforeEach
    void logIn() {
        clerk = Officer.loggedIn(port, "clerk.hoa-phu");
    }

    @Test
    void registersAHouseholdFindsItAndKeepsItsMembersUpToDate() {
        assertThat(clerk.get("/households/new").statusCode()).isEqualTo(200);
        assertThat(clerk.postForm("/households/new", with(household(), "addRow", "true")).body())
            .contains("members[3].fullName");

        HttpResponse<String> registered = clerk.postForm("/households/new", household());
        assertThat(registered.statusCode()).isEqualTo(302);
        String address = path(registered);
        String page = clerk.get(address).body();
        assertThat(page).contains("Qu\u00e1ch Th\u1ecb Ph\u1ea9m", "24172-", "05/03/1980", "/members/new");

        String found = clerk.get("/households?q=pham+quach").body();
        assertThat(found).contains("Qu\u00e1ch Th\u1ecb Ph\u1ea9m").contains(address);

        clerk.get(address + "/members/new");
        assertThat(clerk.postForm(address + "/members/new", Map.of("member.fullName", "Qu\u00e1ch V\u0103n \u00dat",
                "member.gender", "MALE", "member.birthDate", "01/02/2010", "member.relation", "CHILD",
                "member.ethnicity", "MUONG", "joinedOn", "01/09/2018")).statusCode()).isEqualTo(302);
        String withChild = clerk.get(address).body();
        assertThat(withChild).contains("Qu\u00e1ch V\u0103n \u00dat");

        String leave = withChild.replaceAll("(?s).*href=\"([^\"]*/leave)\".*", "$1");
        assertThat(clerk.get(leave).statusCode()).isEqualTo(200);
        HttpResponse<String> noReason = clerk.postForm(leave, Map.of("leftOn", "02/09/2018", "reason", ""));
        assertThat(noReason.statusCode()).isEqualTo(400);
        assertThat(noReason.body()).contains("02/09/2018");
        assertThat(clerk.postForm(leave, Map.of("leftOn", "02/09/2018", "reason", "other home")).statusCode())
            .isEqualTo(302);
        assertThat(clerk.get(address).body()).contains("other home");

        assertThat(clerk.get(address + "/contact").statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatIsWrongAndLosesNothing() {
        clerk.get("/households/new");
        Map<String, String> wrong = with(household(), "members[0].birthDate", "31/02/1980");
        wrong.put("members[0].citizenId", "12");

        HttpResponse<String> page = clerk.postForm("/households/new", wrong);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("31/02/1980", "value=\"12\"", "Th\u1ecb Ph\u1ea9m\"", "invalid-feedback");
    }

    @Test
    void othersOfficersSeeNeitherTheHouseholdNorTheForm() {
        clerk.get("/households/new");
        String address = path(clerk.postForm("/households/new", household()));

        Officer elsewhere = Officer.loggedIn(port, "clerk.ea-tu");
        assertThat(elsewhere.get(address).statusCode()).isEqualTo(403);
        assertThat(elsewhere.get("/households?q=quach+pham").body()).doesNotContain("24172-");
        assertThat(Officer.loggedIn(port, "chair.hoa-phu").get("/households/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/households/00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
        assertThat(clerk.get("/households?unit=nothing").statusCode()).isEqualTo(400);
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").map(URI::create).orElseThrow().getPath();
    }

    private static Map<String, String> household() {
        return new HashMap<>(Map.of("hamlet", "24172.THON1.2016", "address", "12", "members[0].fullName",
                "Qu\u00e1ch Th\u1ecb Ph\u1ea9m", "members[0].gender", "FEMALE", "members[0].birthDate", "05/03/1980",
                "members[0].relation", "HEAD", "members[0].ethnicity", "MUONG", "members[1].fullName", "",
                "members[2].fullName", ""));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }
}
