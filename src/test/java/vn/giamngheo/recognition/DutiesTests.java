package vn.giamngheo.recognition;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.review.Assessments;
import vn.giamngheo.rules.HouseholdClass;
import vn.giamngheo.rules.SubClass;
import vn.giamngheo.shared.NotPermitted;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class DutiesTests {

    private static final UUID CASE = UUID.randomUUID();

    private final Assessments assessments = mock(Assessments.class);
    private final DecisionDrafts drafts = mock(DecisionDrafts.class);
    private final Duties duties = new Duties(assessments, drafts);

    @BeforeEach
    void surveyedAndDrafted() {
        when(assessments.surveyorsOf(CASE)).thenReturn(Set.of("surveyor1.ea-kao"));
        var finding = new Finding(UUID.randomUUID(), HouseholdClass.POOR, SubClass.INCOME, HouseholdClass.NOT_POOR,
                "MPS_2016", "", null, null);
        var draft = new DraftDecision(DraftOutcome.SUBMITTED, Proposal.RECOGNISE, null);
        when(drafts.findFirstByApplicationIdOrderByDraftedAtDesc(CASE)).thenReturn(
                Optional.of(new DecisionDraft(CASE, finding, draft, "officer.ea-kao", AnApplication.NOW)));
    }

    @Test
    void whoSurveyedNeitherDraftsNorSigns() {
        assertThatThrownBy(() -> duties.checkDrafter(CASE, "surveyor1.ea-kao")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> duties.checkSigner(CASE, "surveyor1.ea-kao")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void whoDraftedDoesNotSign() {
        assertThatThrownBy(() -> duties.checkSigner(CASE, "officer.ea-kao")).isInstanceOf(NotPermitted.class)
            .hasMessage("refusal.recognition.drafterSigns");
    }

    @Test
    void theChairSigns() {
        assertThatCode(() -> duties.checkSigner(CASE, "chair.ea-kao")).doesNotThrowAnyException();
    }
}
