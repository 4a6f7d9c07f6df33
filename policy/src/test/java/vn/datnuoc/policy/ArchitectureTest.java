package vn.datnuoc.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** GeoServer and the portal run these classes: they bring nothing along that one of the two could have otherwise. */
@AnalyzeClasses(packages = "vn.datnuoc.policy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule usesTheJdkJtsAndJspecifyOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vn.datnuoc.policy..",
                    "java..",
                    "javax.crypto..",
                    "javax.sql..",
                    "org.locationtech.jts..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule speaksSqlInOnePackageOnly = noClasses()
            .that()
            .resideInAPackage("vn.datnuoc.policy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "vn.datnuoc.policy.jdbc..");

    @ArchTest
    static final ArchRule doesNotLog =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..");
}
