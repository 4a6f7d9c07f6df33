package vn.datnuoc.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.datnuoc.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theEngineKnowsNoSpringAndNoServlet = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "vn.datnuoc.portal..");

    @ArchTest
    static final ArchRule xmlIsParsedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("vn.datnuoc.engine.xml")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("javax\\.xml\\.(parsers|stream\\.XMLInputFactory|transform\\.TransformerFactory).*");

    @ArchTest
    static final ArchRule theEngineCallsNoOneOverTheNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.net\\.(URL|Socket|ServerSocket|URLConnection|HttpURLConnection)|java\\.net\\.http\\..*");

    @ArchTest
    static final ArchRule helpersLiveBesideTheirUsers =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..");

    @ArchTest
    static final ArchRule protocolsReachDataOnlyThroughTheGate = noClasses()
            .that()
            .resideInAnyPackage("..wfs..", "..wms..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("LayerSource");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);
}
