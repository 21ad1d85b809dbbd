package vn.giamngheo.shared.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;

import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.RefusalMessages;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

@SpringJUnitConfig(classes = { MessageSourceAutoConfiguration.class, RefusalMessages.class },
        initializers = ConfigDataApplicationContextInitializer.class)
class ErrorAdviceTests {

    @Autowired
    private RefusalMessages refusals;

    @Autowired
    private MessageSource messages;

    private MockMvc mvc;

    @BeforeEach
    void serve() {
        mvc = MockMvcBuilders.standaloneSetup(new Failing()).setControllerAdvice(new ErrorAdvice(refusals, messages)).build();
    }

    @Test
    void tellsAScriptWhichFieldsAreWrong() throws Exception {
        mvc.perform(get("/invalid").header("X-Requested-With", "XMLHttpRequest")).andExpect(status().isBadRequest())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.title").isNotEmpty()).andExpect(jsonPath("$.errors[0].field").value("heldOn"))
            .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    @Test
    void showsABrowserThePageOfTheStatus() throws Exception {
        mvc.perform(get("/conflict").accept(MediaType.TEXT_HTML)).andExpect(status().isConflict())
            .andExpect(view().name("error/409")).andExpect(model().attributeExists("problem"));
    }

    @Test
    void saysThatSomeoneElseWasFaster() throws Exception {
        mvc.perform(get("/lost")).andExpect(status().isConflict()).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void givesUnforeseenFailuresANumberAndHidesTheirText() throws Exception {
        mvc.perform(get("/broken")).andExpect(status().isInternalServerError())
            .andExpect(jsonPath("$.reference").value(matchesPattern("[0-9A-F]{8}")))
            .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret"))));
    }

    @Controller
    static class Failing {

        @GetMapping("/invalid")
        void invalid() {
            throw new InvalidInput(List.of(new InvalidInput.FieldError("heldOn", "refusal.field.missing")));
        }

        @GetMapping("/conflict")
        void conflict() {
            throw new Conflict("refusal.task.changedMeanwhile");
        }

        @GetMapping("/lost")
        void lost() {
            throw new OptimisticLockingFailureException("lost");
        }

        @GetMapping("/broken")
        void broken() {
            throw new IllegalStateException("secret");
        }
    }
}
