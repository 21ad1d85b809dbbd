package vn.giamngheo.browser;

import java.time.LocalDate;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.giamngheo.ScenarioTest;
import vn.giamngheo.household.HouseholdRegister;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.scenario.City;
import vn.giamngheo.scenario.LoanDossier;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables in a browser: from a figure of the city down to a household, on a desk and on a phone. */
@ScenarioTest
@BrowserTest
class FiguresBrowserTests {

    private static final String COMMUNE = "thang-loi";

    @Autowired
    private City city;
    @Autowired
    private HouseholdRegister register;

    @Test
    void aFigureOpensItsHouseholdsAndTheTableScrollsInItsBox(BrowserSession session) {
        UUID household = LoanDossier.stranger(city, COMMUNE);
        LoanDossier.decide(city, register, household, HouseholdClass.POOR, LocalDate.of(2018, 8, 20));
        UUID other = LoanDossier.stranger(city, COMMUNE);
        LoanDossier.decide(city, register, other, HouseholdClass.NEAR_POOR, LocalDate.of(2017, 8, 20));
        LoanDossier.decide(city, register, other, HouseholdClass.NOT_POOR, LocalDate.of(2018, 7, 20));

        Page desk = session.signIn(session.desktop(), "division.bmt", "giamngheo");
        desk.locator("nav.menu-wide a[href='/figures']").click();
        session.screenshot(desk, "figures-city");
        session.assertFitsWidth(desk);
        session.assertAccessible(desk);
        desk.locator("a[href*='section=POOR&cell=NEW_POOR&measure=HOUSEHOLDS&row=24133.2016']").first().click();
        session.screenshot(desk, "figures-households");
        session.assertAccessible(desk);
        desk.locator("a[href='/households/" + household + "']").click();
        assertThat(desk.url()).endsWith("/households/" + household);
        for (String kind : new String[] { "deprivations", "causes" }) {
            desk.navigate("/figures/" + kind + "?year=2018");
            session.screenshot(desk, "figures-" + kind);
            session.assertFitsWidth(desk);
            session.assertAccessible(desk);
        }

        Page phone = session.signIn(session.phone(), "officer." + COMMUNE, "giamngheo");
        phone.navigate("/figures/movement?year=2018");
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        assertThat(phone.locator("h1").count()).isEqualTo(1);
        Object stays = phone.evaluate("""
                () => {
                  const box = document.querySelector('.table-figures').parentElement;
                  const head = box.querySelector('tbody th');
                  const before = head.getBoundingClientRect().left;
                  box.scrollLeft = 400;
                  return box.scrollLeft > 0 && Math.abs(head.getBoundingClientRect().left - before) < 2;
                }""");
        assertThat(stays).as("the unit stays in sight").isEqualTo(true);
        session.screenshot(phone, "figures-phone");
        phone.locator("a[href*='section=NEAR_POOR&cell=ESCAPED_NEAR_POOR&measure=HOUSEHOLDS&row=']").first().click();
        session.assertFitsWidth(phone);
        session.assertAccessible(phone);
        session.screenshot(phone, "figures-households-phone");
    }
}
