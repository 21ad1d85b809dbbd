package vn.giamngheo.identity;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.UnitKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostGroupTests {

    @Test
    void idIsRoleCodeAndUnitKey() {
        assertThat(new PostGroup(Role.ONE_STOP_CLERK, new UnitKey("24169.2016")).id()).isEqualTo("one-stop-clerk:24169.2016");
    }

    @Test
    void readsBackEveryRole() {
        assertThat(Arrays.stream(Role.values()).map(role -> new PostGroup(role, new UnitKey("24169.T1.2016"))))
            .allSatisfy(group -> assertThat(PostGroup.parse(group.id())).isEqualTo(group));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", ":", "officers", "one-stop-clerk:", ":24169.2016", "nobody:24169.2016",
        "ONE_STOP_CLERK:24169.2016", "one-stop-clerk:Ea Kao" })
    void refusesWhatIsNoPost(String id) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> PostGroup.parse(id));
    }

    @Test
    void tellsGroupsOfPostsFromTheEnginesOwn() {
        assertThat(PostGroup.isPostGroup("commune-chair:24169.2016")).isTrue();
        assertThat(PostGroup.isPostGroup("camunda-admin")).isFalse();
    }
}
