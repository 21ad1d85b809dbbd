package vn.giamngheo.papers;

/** A text could not be rendered. */
class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TemplateProblem problem;

    TemplateFailure(TemplateProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    TemplateProblem problem() {
        return problem;
    }
}
