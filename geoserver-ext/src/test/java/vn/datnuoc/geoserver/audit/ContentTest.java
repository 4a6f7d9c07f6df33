package vn.datnuoc.geoserver.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.DynamicEObjectImpl;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import vn.datnuoc.geoserver.access.Parameters;

/** Requests of the kinds that GeoServer's readers make, put together by hand. */
class ContentTest {

    private static final Parameters NONE = new Parameters(Map.of());

    @Test
    void aPostedQueryNamesItsLayerByNamespaceOrPrefix() {
        assertThat(layers(object(Map.of("typeName", List.of(new QName("urn:datnuoc:dd", "thua_dat", "x"))))))
                .containsExactly("dd:thua_dat");
        assertThat(layers(object(Map.of("typeNames", List.of(new QName("", "thua_dat", "dd"))))))
                .containsExactly("dd:thua_dat");
        assertThat(layers(object(Map.of("typeNames", List.of(new QName("thua_dat"))))))
                .containsExactly("thua_dat");
    }

    @Test
    void aQueryInsideARequestCountsToo() {
        EObject query = object(Map.of("typeNames", List.of(new QName("urn:datnuoc:tnn", "gieng"))));
        assertThat(layers(holding(query))).containsExactly("tnn:gieng");
        // GetPropertyValue's model does not count its query as a part
        assertThat(layers(object(Map.of("abstractQueryExpression", query)))).containsExactly("tnn:gieng");
    }

    @Test
    void coveragesAreNamedInEveryVersion() {
        assertThat(layers(object(Map.of("coverageId", "dd__anh")))).containsExactly("dd:anh");
        assertThat(layers(object(Map.of("sourceCoverage", "dd:anh")))).containsExactly("dd:anh");
        assertThat(layers(object(Map.of("identifier", object(Map.of("value", "dd:anh"))))))
                .containsExactly("dd:anh");
    }

    @Test
    void aFeatureAskedForByItsIdNamesItsLayer() {
        assertThat(layers(object(Map.of("name", "ID", "value", "thua_dat.12")))).containsExactly("thua_dat");
    }

    @Test
    void whatHasNoNamesInsideIsNamedByItsParameters() {
        assertThat(Content.of(List.of("tile"), new Parameters(Map.of("layer", new String[] {"dd:thua_dat"})))
                        .layers())
                .containsExactly("dd:thua_dat");
    }

    @Test
    void filtersAndSubsetsSayWhichPart() throws Exception {
        EObject query = object(Map.of("filter", ECQL.toFilter("loai = 'ODT'")));
        assertThat(Content.of(List.of(query), NONE).filter()).contains("loai", "ODT");
        EObject trim = object(Map.of("dimension", "Long", "trimLow", "104", "trimHigh", "105"));
        assertThat(Content.of(List.of(trim), NONE).filter()).isEqualTo("SUBSET=Long,104,105");
    }

    private static List<String> layers(EObject request) {
        return Content.of(List.of(request), NONE).layers();
    }

    private static EObject object(Map<String, Object> values) {
        EClass type = type();
        values.keySet().forEach(name -> type.getEStructuralFeatures().add(attribute(name)));
        EObject object = new DynamicEObjectImpl(type);
        values.forEach((name, value) -> object.eSet(type.getEStructuralFeature(name), value));
        return object;
    }

    private static EClass type() {
        EClass type = EcoreFactory.eINSTANCE.createEClass();
        EcoreFactory.eINSTANCE.createEPackage().getEClassifiers().add(type);
        return type;
    }

    private static EAttribute attribute(String name) {
        EAttribute attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(EcorePackage.Literals.EJAVA_OBJECT);
        return attribute;
    }

    private static EObject holding(EObject query) {
        EReference inside = EcoreFactory.eINSTANCE.createEReference();
        inside.setName("query");
        inside.setEType(EcorePackage.Literals.EOBJECT);
        inside.setContainment(true);
        EClass type = type();
        type.getEStructuralFeatures().add(inside);
        EObject request = new DynamicEObjectImpl(type);
        request.eSet(inside, query);
        return request;
    }
}
