package vn.giamngheo.engine.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.giamngheo.engine.FormField;
import vn.giamngheo.engine.UserTasks;
import vn.giamngheo.shared.Conflict;
import vn.giamngheo.shared.NotFound;
import vn.giamngheo.shared.NotPermitted;
import vn.giamngheo.shared.PersonNames;

/** Our pages' way to the engine's tasks. The engine's authorizations and {@link StepGuard} do the checking. */
@Service
class CamundaUserTasks implements UserTasks {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FormFields formFields;
    private final ActingUser actingUser;
    private final PersonNames names;

    CamundaUserTasks(@Lazy TaskService tasks, @Lazy FormService forms, @Lazy IdentityService identity,
            @Lazy AuthorizationService authorizations, FormFields formFields, ActingUser actingUser, PersonNames names) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.authorizations = authorizations;
        this.formFields = formFields;
        this.actingUser = actingUser;
        this.names = names;
    }

    @Override
    @Transactional
    public void complete(String taskId, Map<String, Object> answer) {
        asActor(() -> tasks.complete(taskId, answer));
    }

    @Override
    @Transactional
    public void claim(String taskId) {
        asActor(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new Conflict("refusal.task.notOpen");
            }
            if (task.getAssignee() != null && !task.getAssignee().equals(actingUser.username())) {
                throw new Conflict("refusal.task.heldByColleague", names.fullName(task.getAssignee()));
            }
            tasks.claim(taskId, actingUser.username());
        });
    }

    @Override
    @Transactional
    public void handOver(String taskId, String colleague) {
        asActor(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new Conflict("refusal.task.notOpen");
            }
            if (task.getAssignee() != null && !task.getAssignee().equals(actingUser.username())) {
                throw new Conflict("refusal.task.heldByColleague", names.fullName(task.getAssignee()));
            }
            tasks.setAssignee(taskId, colleague);
        });
    }

    @Override
    @Transactional
    public boolean takeBack(String taskId, String holder) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            Task task = tasks.createTaskQuery().taskId(taskId).taskAssignee(holder).singleResult();
            if (task == null) {
                return false;
            }
            tasks.setAssignee(taskId, null);
            authorizations.createAuthorizationQuery().userIdIn(holder).resourceType(Resources.TASK).resourceId(taskId)
                .list().forEach(right -> authorizations.deleteAuthorization(right.getId()));
            return true;
        }
        finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }

    @Override
    public List<FormField> formFields(String taskId) {
        return formFields.ofJson(formJson(taskId));
    }

    @Override
    @Transactional
    public void release(String taskId) {
        asActor(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new Conflict("refusal.task.notOpen");
            }
            if (task.getAssignee() == null || !task.getAssignee().equals(actingUser.username())) {
                throw new Conflict("refusal.task.notHeldByYou");
            }
            tasks.setAssignee(taskId, null);
        });
    }

    @Override
    public String formJson(String taskId) {
        return actingUser.call(() -> {
            try (InputStream form = forms.getDeployedTaskForm(taskId)) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            }
            catch (NotFoundException | NullValueException noForm) {
                throw new NotFound("refusal.engine.formUnknown", taskId);
            }
            catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Override
    public Optional<String> openTask(String processKey, String businessKey, String elementId) {
        return Optional.ofNullable(tasks.createTaskQuery().processDefinitionKey(processKey)
            .processInstanceBusinessKey(businessKey).taskDefinitionKey(elementId).singleResult()).map(Task::getId);
    }

    private void asActor(Runnable act) {
        try {
            actingUser.call(() -> {
                act.run();
                return null;
            });
        }
        catch (AuthorizationException notAllowed) {
            throw new NotPermitted("refusal.task.notYourPost", "");
        }
    }
}
