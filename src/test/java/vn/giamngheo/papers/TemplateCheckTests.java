package vn.giamngheo.papers;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateCheckTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <p>{{{reason}}}</p>                                          | refusal.papers.problem.unescaped
        <p>{{&reason}}</p>                                           | refusal.papers.problem.unescaped
        <p>{{=<% %>=}}</p>                                           | refusal.papers.problem.placeholder
        <p>{{household.getClass().forName}}</p>                      | refusal.papers.problem.placeholder
        <p>{{$block}}x{{/block}}</p>                                 | refusal.papers.problem.placeholder
        <p>{{reason</p>                                              | refusal.papers.problem.placeholder
        {{> ../../application.yaml}}                                 | refusal.papers.problem.placeholder
        {{> passwords}}                                              | refusal.papers.problem.unknownPart
        <script>alert(1)</script>                                    | refusal.papers.problem.element
        <link href="http://x/"/>                                     | refusal.papers.problem.element
        <object data="file:///etc/passwd"></object>                  | refusal.papers.problem.element
        <p onclick="x()">x</p>                                       | refusal.papers.problem.attribute
        <p id="x" >x</p>                                             | refusal.papers.problem.attribute
        <img src="file:///etc/passwd"/>                              | refusal.papers.problem.image
        <img src="{{checkAddress}}"/>                                | refusal.papers.problem.image
        <p style="background: url(http://x/)">x</p>                  | refusal.papers.problem.style
        <p style="background: u&#92;72l(http://x/)">x</p>            | refusal.papers.problem.style
        <p>a<b>b</p>                                                 | refusal.papers.problem.malformed
        <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><p/>   | refusal.papers.problem.malformed
        """)
    void refusesWhatAPaperDoesNotNeed(String html, String key) {
        assertThat(TemplateCheck.problems(html)).extracting(TemplateProblem::key).contains(key);
    }

    @Test
    void tellsTheLine() {
        List<TemplateProblem> problems = TemplateCheck.problems("<p>one</p>\n<p>two</p>\n<script>x</script>\n{{{y}}}\n");

        assertThat(problems).extracting(TemplateProblem::line).containsExactly(4, 3);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(TemplateCheck.problems(" ")).hasSize(1);
        assertThat(TemplateCheck.problems("x".repeat(TemplateCheck.MOST_CHARACTERS + 1))).hasSize(1);
        assertThat(TemplateCheck.problems("x".repeat(TemplateCheck.MOST_CHARACTERS))).isEmpty();
    }

    @Test
    void comparesLineByLine() {
        List<DiffLine> lines = DiffLine.between("a\nb\nc\n", "a\nx\nc\nd\n");

        assertThat(lines).containsExactly(new DiffLine(DiffLine.Change.SAME, "a"),
                new DiffLine(DiffLine.Change.REMOVED, "b"), new DiffLine(DiffLine.Change.ADDED, "x"),
                new DiffLine(DiffLine.Change.SAME, "c"), new DiffLine(DiffLine.Change.ADDED, "d"));
    }

    @Test
    void receiptNumbersMayBeTypedWithoutZerosAndLetters() {
        assertThat(CheckCodes.sameNumber("05/TNHS", "05/TNHS")).isTrue();
        assertThat(CheckCodes.sameNumber("05/TNHS", " 5 ")).isTrue();
        assertThat(CheckCodes.sameNumber("05/TNHS", "6/TNHS")).isFalse();
        assertThat(CheckCodes.sameNumber("05/TNHS", "/")).isFalse();
        assertThat(CheckCodes.sameNumber("15/TNHS", "5")).isFalse();
    }
}
