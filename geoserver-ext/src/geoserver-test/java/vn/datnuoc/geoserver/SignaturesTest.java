package vn.datnuoc.geoserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hand-written signature is one of the genuine class, so that the ordinary build cannot compile against a dream. */
class SignaturesTest {

    private static final Path SIGNATURES = Path.of("src", "signatures", "java");

    @TempDir
    Path compiled;

    @Test
    void everyHandWrittenSignatureIsGenuine() throws Exception {
        List<Path> sources = sources();
        compile(sources);
        List<String> wrong = new ArrayList<>();
        try (URLClassLoader written = new WrittenFirst(compiled.toUri().toURL())) {
            for (String name : classNames()) {
                compare(Class.forName(name, false, written), Class.forName(name, false, genuine()), wrong);
            }
        }
        assertThat(sources).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private static ClassLoader genuine() {
        return SignaturesTest.class.getClassLoader();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> tree = Files.walk(SIGNATURES)) {
            return tree.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private void compile(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of(
                "-proc:none", "-parameters", "-d", compiled.toString(), "-classpath", System.getProperty("java.class.path")));
        sources.forEach(path -> options.add(path.toString()));
        assertThat(compiler.run(null, null, null, options.toArray(String[]::new))).isZero();
    }

    private List<String> classNames() throws IOException {
        try (Stream<Path> tree = Files.walk(compiled)) {
            return tree.filter(path -> path.toString().endsWith(".class"))
                    .map(path -> compiled.relativize(path).toString().replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }

    private static void compare(Class<?> written, Class<?> genuine, List<String> wrong) {
        if (written.isInterface() != genuine.isInterface() || written.isEnum() != genuine.isEnum()) {
            wrong.add(written.getName() + ": another kind of type");
        }
        for (Class<?> above : above(written)) {
            if (Stream.of(above.getName()).noneMatch(name -> isAbove(genuine, name))) {
                wrong.add(written.getName() + ": is no " + above.getName());
            }
        }
        members(written)
                .filter(member -> !members(genuine).toList().contains(member))
                .forEach(wrong::add);
    }

    private static List<Class<?>> above(Class<?> type) {
        List<Class<?>> above = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.add(type.getSuperclass());
        }
        return above;
    }

    private static boolean isAbove(Class<?> type, String name) {
        return type.getName().equals(name) || above(type).stream().anyMatch(above -> isAbove(above, name));
    }

    /** What others can use, inherited ones too, as text with erased types. */
    private static Stream<String> members(Class<?> type) {
        Stream<String> own = Stream.of(
                        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()).map(SignaturesTest::text),
                        Arrays.stream(type.getDeclaredConstructors()).map(SignaturesTest::text),
                        Arrays.stream(type.getDeclaredFields()).filter(field -> !field.isSynthetic()).map(SignaturesTest::text))
                .flatMap(text -> text)
                .filter(text -> !text.isEmpty());
        return Stream.concat(own, above(type).stream().filter(above -> !above.equals(Object.class)).flatMap(SignaturesTest::members));
    }

    private static String text(Method method) {
        return isOpen(method)
                ? method.getReturnType().getName() + " " + method.getName() + parameters(method)
                        + (Modifier.isStatic(method.getModifiers()) ? " static" : "")
                : "";
    }

    private static String text(Constructor<?> constructor) {
        return isOpen(constructor) ? constructor.getName() + parameters(constructor) : "";
    }

    private static String text(Field field) {
        return Modifier.isPublic(field.getModifiers())
                ? field.getType().getName() + " " + field.getName()
                : "";
    }

    private static boolean isOpen(Executable member) {
        return Modifier.isPublic(member.getModifiers());
    }

    private static String parameters(Executable member) {
        return Arrays.stream(member.getParameterTypes()).map(Class::getName).collect(Collectors.joining(",", "(", ")"));
    }

    /** Takes our signatures before GeoServer's classes of the same names, and everything else from where it is. */
    private static final class WrittenFirst extends URLClassLoader {

        WrittenFirst(URL folder) {
            super(new URL[] {folder}, genuine());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (findResource(name.replace('.', '/') + ".class") == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
