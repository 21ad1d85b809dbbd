package vn.giamngheo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The cut into modules, as a failing build. */
class ModularityTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.giamngheo");

    private final ApplicationModules modules = ApplicationModules.of(GiamNgheoApplication.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void drawsTheModulePicture() {
        new Documenter(modules).writeModulesAsPlantUml();
    }

    @Test
    void onlyEngineAndProcessPackagesKnowCamunda() {
        noClasses().that().resideOutsideOfPackages("vn.giamngheo.engine..", "vn.giamngheo..process..")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(MAIN);
    }

    @Test
    void pagesNeverTouchTheDatabase() {
        noClasses().that().resideInAPackage("..web..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..", "org.springframework.data.jpa..")
            .check(MAIN);
    }

    @Test
    void aggregatesKnowNeitherSpringNorTheEngine() {
        classes().that().areAnnotatedWith(jakarta.persistence.Entity.class).should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jakarta.persistence..", "vn.giamngheo..", "org.hibernate.annotations..",
                    "org.hibernate.type..")
            .check(MAIN);
    }
}
