package vn.giamngheo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import vn.giamngheo.MigratedPostgres;

/**
 * The deployed diagrams on an engine of their own, on PostgreSQL, without the application behind them: listeners and
 * delegates do nothing, so that a test walks the diagram by the outcomes alone. Jobs run when the test says so.
 */
public final class DiagramEngine {

    private static DiagramEngine started;

    private final ProcessEngine engine;

    private DiagramEngine(DataSource dataSource, boolean authorizations) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("diagrams");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("activity");
        configuration.setAuthorizationEnabled(authorizations);
        configuration.setBeans(new QuietBeans());
        engine = configuration.buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("diagrams");
        resources("bpmn", ".bpmn").forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
        resources("forms", ".form").forEach(file -> deployment.addString(file.getFileName().toString(), text(file)));
        deployment.deploy();
    }

    /** @return the engine, started once for the JVM; BPM Assert looks at it from now on in this thread */
    public static synchronized DiagramEngine get() {
        if (started == null) {
            started = new DiagramEngine(MigratedPostgres.dataSource(), false);
        }
        BpmnAwareTests.init(started.engine);
        return started;
    }

    /**
     * @param dataSource an empty database
     * @return the diagrams on that database, with the engine's authorizations as in operation; in a JVM that does not call
     *         {@link #get()}
     */
    public static DiagramEngine on(DataSource dataSource) {
        return new DiagramEngine(dataSource, true);
    }

    /**
     * Does something as one who holds the post that a step waits for.
     *
     * @param elementId user task
     * @param act what he does
     */
    public void asHolder(String elementId, Runnable act) {
        engine.getIdentityService().setAuthentication("officer", List.of("post of " + elementId));
        try {
            act.run();
        }
        finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** @return the engine itself */
    public ProcessEngine engine() {
        return engine;
    }

    /** Lets go of the engine that BPM Assert looks at in this thread. */
    public static void release() {
        AbstractAssertions.reset();
        Quiet.OUTCOMES.clear();
    }

    /**
     * @param processKey process
     * @param variables what the application would set
     * @return a new instance
     */
    public ProcessInstance start(String processKey, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(processKey, UUID.randomUUID().toString(), variables);
    }

    /**
     * Completes the only open step of an instance, which must be the one named.
     *
     * @param instance instance
     * @param elementId user task
     * @param outcome what the step's listener would set
     */
    public void answer(ProcessInstance instance, String elementId, String outcome) {
        BpmnAwareTests.assertThat(instance).isWaitingAtExactly(elementId);
        BpmnAwareTests.assertThat(task(instance)).hasDefinitionKey(elementId).hasCandidateGroup("post of " + elementId)
            .hasDueDate(QuietBeans.DUE);
        complete(task(instance), withVariables("outcome", outcome));
    }

    /**
     * @param instance calling instance
     * @return the one instance it has called and waits for
     */
    public ProcessInstance called(ProcessInstance instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(instance.getId()).singleResult();
    }

    /**
     * @param instance calling instance
     * @return all instances it has called and waits for
     */
    public List<ProcessInstance> calledAll(ProcessInstance instance) {
        return engine.getRuntimeService().createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list();
    }

    /**
     * Fires the only waiting timer.
     *
     * @param instance instance
     * @param dueAt when it must be due
     */
    public void fireTimer(ProcessInstance instance, Instant dueAt) {
        Job timer = engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(dueAt);
        engine.getManagementService().executeJob(timer.getId());
    }

    /**
     * @param elementId service or rule task
     * @param outcome what its delegate sets from now on, in this test
     */
    public void decides(String elementId, String outcome) {
        Quiet.OUTCOMES.put(elementId, outcome);
    }

    /**
     * @param instance instance
     * @param variable what a listener would set
     * @param value its value
     */
    public void set(ProcessInstance instance, String variable, Object value) {
        engine.getRuntimeService().setVariable(instance.getId(), variable, value);
    }

    /**
     * @param instance instance
     * @param message message it waits for
     */
    public void correlate(ProcessInstance instance, String message) {
        engine.getRuntimeService().createMessageCorrelation(message).processInstanceId(instance.getId()).correlate();
    }

    /**
     * @param processKey process
     * @return elements of the diagram that no instance has passed on this engine
     */
    public Set<String> neverPassed(String processKey) {
        Set<String> passed = engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
            .filter(activity -> activity.getProcessDefinitionKey().equals(processKey))
            .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(processKey)
            .latestVersion().singleResult().getId();
        return Bpmn.readModelFromStream(engine.getRepositoryService().getProcessModel(definition))
            .getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).filter(id -> !passed.contains(id))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> resources(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every bean a diagram may name: routing and terms answer by the step, listeners and delegates do nothing. */
    private static final class QuietBeans extends HashMap<Object, Object> {

        static final Date DUE = Date.from(Instant.parse("2018-09-10T10:00:00Z"));

        QuietBeans() {
            put("routing", new Posts());
            put("stepTerms", new Terms());
            put("campaignUnits", new TwoUnits());
        }

        @Override
        public boolean containsKey(Object name) {
            return super.containsKey(name) || name.toString().endsWith("Listener") || name.toString().endsWith("Delegate");
        }

        @Override
        public Object get(Object name) {
            return super.containsKey(name) ? super.get(name) : containsKey(name) ? new Quiet() : null;
        }
    }

    /** Does nothing wherever a diagram calls it, unless a test said what it decides. */
    private static final class Quiet implements TaskListener, ExecutionListener, JavaDelegate {

        static final Map<String, String> OUTCOMES = new HashMap<>();

        @Override
        public void notify(DelegateTask task) {}

        @Override
        public void notify(DelegateExecution execution) {}

        @Override
        public void execute(DelegateExecution execution) {
            String outcome = OUTCOMES.get(execution.getCurrentActivityId());
            if (outcome != null) {
                execution.setVariable("outcome", outcome);
            }
        }
    }

    /** Names the post by the step. */
    public static final class Posts {

        /** @return a group named after the step */
        public String candidateGroup(DelegateExecution execution) {
            return "post of " + execution.getCurrentActivityId();
        }
    }

    /** A campaign goes over two communes, a commune over two hamlets. */
    public static final class TwoUnits {

        /** @return two business keys */
        public List<String> communeReviews(DelegateExecution execution) {
            return List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        }

        /** @return two business keys */
        public List<String> hamletReviews(DelegateExecution execution) {
            return communeReviews(execution);
        }
    }

    /** Every step is due on the same day. */
    public static final class Terms {

        /** @return that day */
        public Date dueDate(DelegateExecution execution) {
            return QuietBeans.DUE;
        }
    }
}
