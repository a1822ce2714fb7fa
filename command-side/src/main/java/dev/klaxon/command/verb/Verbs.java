package dev.klaxon.command.verb;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All verbs there are, found by their bodies. */
@Component
public final class Verbs {

    private static final String WHERE = "dev.klaxon.command";
    private static final String DECLARATION = "VERB";

    private final List<Verb<?>> all;

    Verbs() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(VerbBody.class));
        this.all = scan.findCandidateComponents(WHERE).stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .<Verb<?>>map(name -> of(ClassUtils.resolveClassName(String.valueOf(name), null)))
                .toList();
    }

    public List<Verb<?>> all() {
        return all;
    }

    /**
     * The verb that the record declares.
     *
     * @throws IllegalStateException where it declares none, or one whose path names what it does not have
     */
    public static Verb<?> of(Class<?> body) {
        try {
            Field field = body.getDeclaredField(DECLARATION);
            field.setAccessible(true);
            Verb<?> verb = (Verb<?>) field.get(null);
            if (verb.body() != body
                    || !types(body).keySet().containsAll(verb.route().components())) {
                throw new IllegalStateException("The VERB of %s is of another body".formatted(body));
            }
            return verb;
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException("%s declares no static VERB".formatted(body), e);
        }
    }

    /** The components that stand in the path, and their types. */
    public static Map<String, Class<?>> inPath(Verb<?> verb) {
        Map<String, Class<?>> types = types(verb.body());
        Map<String, Class<?>> inPath = new LinkedHashMap<>();
        verb.route().components().forEach(name -> inPath.put(name, Objects.requireNonNull(types.get(name))));
        return inPath;
    }

    private static Map<String, Class<?>> types(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
    }
}
