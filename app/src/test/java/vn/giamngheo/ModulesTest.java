package vn.giamngheo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

class ModulesTest {

    /** Libraries of ours: modules of the build, not of the application. */
    private static final String[] LIBRARIES = {
        "vn.giamngheo.law..",
        "vn.giamngheo.lawpacks..",
        "vn.giamngheo.gazetteer..",
        "vn.giamngheo.households..",
        "vn.giamngheo.sample..",
        "vn.giamngheo.database..",
        "vn.giamngheo.db.."
    };

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.giamngheo");
    }

    @Test
    void modulesKeepTheirBorders() {
        ApplicationModules.of(Application.class, resideInAnyPackage(LIBRARIES)).verify();
    }

    @Test
    void noPackagesGoRoundInCircles() {
        slices().matching("vn.giamngheo.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void commandLineIsOnTop() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giamngheo.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.giamngheo.cli..")
                .check(all);
    }

    @Test
    void pagesStayInTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(all);
        classes()
                .that()
                .resideInAnyPackage("vn.giamngheo.*.web")
                .and()
                .haveSimpleNameNotStartingWith("Jte")
                .should()
                .notBePublic()
                .check(all);
    }

    @Test
    void librariesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARIES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "gg.jte..", "jakarta.servlet..")
                .check(all);
    }
}
