package vn.datnuoc.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** GeoServer and the portal write their logs with these classes: they bring nothing along. */
@AnalyzeClasses(packages = "vn.datnuoc.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule usesTheJdkAndJspecifyOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.datnuoc.audit..", "java..", "org.jspecify..");
}
