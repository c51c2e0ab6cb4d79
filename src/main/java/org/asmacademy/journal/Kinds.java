package org.asmacademy.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of facts that this program understands, and how their bodies are read: strictly, one way only. */
@ApplicationScoped
class Kinds {
    private final Map<String, FactHandler<?>> handlers;
    private final ObjectMapper json = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    Kinds(@All List<FactHandler<?>> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(FactHandler::kind, Function.identity()));
    }

    Optional<FactHandler<?>> handler(String kind) {
        return Optional.ofNullable(handlers.get(kind));
    }

    FactHandler<?> handlerOf(Class<?> body) {
        return handlers.values().stream().filter(h -> h.body() == body).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No handler for " + body));
    }

    Set<String> all() {
        return handlers.keySet();
    }

    String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The body as its record, or nothing when it is not exactly that: JSON, all components there, none besides. */
    <B> Optional<B> read(FactHandler<B> handler, String body) {
        try {
            B read = json.readValue(body, handler.body());
            return read != null && complete(read) ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean complete(Object body) {
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                if (component.getAccessor().invoke(body) == null) return false;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
