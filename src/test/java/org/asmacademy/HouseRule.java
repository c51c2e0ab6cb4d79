package org.asmacademy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A rule about classes, and a class that breaks it. */
enum HouseRule {
    ROOMS_USE_ONLY_THE_ROOMS_THAT_THEY_MAY(Where.MAIN, classes().should(condition("use only rooms that they may use", HouseRule::arrows)),
            "package org.asmacademy.commodity; class Breach { Object found(org.asmacademy.people.People people) { return people; } }"),

    BEANS_KEEP_THEIR_STATE_TO_THEMSELVES(Where.MAIN, classes().that(areShared()).should(condition("have private fields that are never set again", HouseRule::state)),
            "package org.asmacademy.site; @jakarta.enterprise.context.RequestScoped class Breach { public java.util.UUID site; }"),

    BEANS_OF_MANY_CALLERS_DO_NOT_CHANGE(Where.MAIN, BEANS_KEEP_THEIR_STATE_TO_THEMSELVES.rule,
            "package org.asmacademy.site; @jakarta.inject.Singleton class Breach { private String last; void keep(String now) { last = now; } }"),

    NOTHING_IS_INJECTED_INTO_A_FIELD(Where.MAIN, noFields().should().beAnnotatedWith("jakarta.inject.Inject")
            .orShould().beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty").orShould().beAnnotatedWith("jakarta.ws.rs.core.Context"),
            "package org.asmacademy.site; class Breach { @jakarta.inject.Inject org.asmacademy.people.People people; }"),

    ENTITIES_ARE_NOT_PUBLIC(Where.MAIN, classes().that().areAnnotatedWith("jakarta.persistence.Entity").should().notBePublic(),
            "package org.asmacademy.site; @jakarta.persistence.Entity public class Breach { }"),

    ENTITIES_DO_NOT_LEAVE_THEIR_ROOM(Where.MAIN, methods().that().arePublic().and().areDeclaredInClassesThat().arePublic()
            .should(condition("hand out no entity", HouseRule::entities)),
            "package org.asmacademy.site; public class Breach { @jakarta.persistence.Entity static class Row { } public java.util.List<Row> rows() { return null; } }"),

    TIME_COMES_FROM_THE_CLOCK(Where.MAIN, noClasses().that().resideOutsideOfPackage("org.asmacademy.postgres").and().doNotHaveFullyQualifiedName("org.asmacademy.shared.Time")
            .should().callCodeUnitWhere(asksTheTimeByItself()),
            "package org.asmacademy.site; class Breach { Object now() { return java.time.LocalDate.now(); } }"),

    OLD_DATES_ARE_NOT_USED(Where.MAIN, TIME_COMES_FROM_THE_CLOCK.rule, "package org.asmacademy.site; class Breach { Object now() { return new java.util.Date(); } }"),

    ONLY_THE_CONSOLE_SPEAKS_TO_THE_CONSOLE(Where.MAIN, noClasses().that().resideOutsideOfPackages("org.asmacademy.postgres", "org.asmacademy")
            .and().doNotHaveFullyQualifiedName("org.asmacademy.home.Console").should().accessField(System.class, "out").orShould().accessField(System.class, "err"),
            "package org.asmacademy.site; class Breach { void say() { System.out.println(1); } }"),

    NO_STACK_TRACE_IS_PRINTED(Where.MAIN, noClasses().should().callMethodWhere(JavaCall.Predicates.target(named("printStackTrace"))),
            "package org.asmacademy.site; class Breach { void say(Exception e) { e.printStackTrace(); } }"),

    TESTS_DO_NOT_SLEEP(Where.TESTS, noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", long.class, int.class).orShould().callMethod(java.util.concurrent.TimeUnit.class, "sleep", long.class),
            "package org.asmacademy.site; class Breach { void rest() throws Exception { Thread.sleep(5); } }"),

    JQWIK_STAYS_OUT_OF_QUARKUS(Where.TESTS, noClasses().that().areAnnotatedWith("io.quarkus.test.junit.QuarkusTest").should().dependOnClassesThat().resideInAPackage("net.jqwik.."),
            "package org.asmacademy.site; @io.quarkus.test.junit.QuarkusTest class Breach { @net.jqwik.api.Property void holds() { } }",
            "package net.jqwik.api; public @interface Property { }");

    /** Which classes it is about. */
    enum Where { MAIN, TESTS }

    private static final List<String> SHARED_BY_CALLERS = List.of("jakarta.enterprise.context.ApplicationScoped", "jakarta.inject.Singleton", "jakarta.ws.rs.Path");
    private static final List<String> OF_ONE_CALLER = List.of("jakarta.enterprise.context.RequestScoped", "jakarta.transaction.TransactionScoped");
    final Where where;
    final ArchRule rule;
    final String[] breach;

    HouseRule(Where where, ArchRule rule, String... breach) {
        this.where = where;
        this.rule = rule.as(name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        this.breach = breach;
    }

    private static void arrows(JavaClass from, ConditionEvents events) {
        for (Dependency arrow : from.getDirectDependenciesFromSelf()) {
            String to = arrow.getTargetClass().getBaseComponentType().getPackageName();
            if (to.startsWith("org.asmacademy") && !Rooms.mayUse(Rooms.of(from.getPackageName()), Rooms.of(to))) {
                events.add(SimpleConditionEvent.violated(from, arrow.getDescription()));
            }
        }
    }

    /** The proxy of a scoped bean has the same fields for every caller, and a bean of many callers must not remember one of them. */
    private static void state(JavaClass bean, ConditionEvents events) {
        boolean ofOneCaller = OF_ONE_CALLER.stream().anyMatch(bean::isAnnotatedWith);
        for (JavaField field : bean.getFields()) {
            Set<JavaModifier> is = field.getModifiers();
            boolean constant = is.contains(JavaModifier.STATIC) && is.contains(JavaModifier.FINAL);
            boolean own = is.contains(JavaModifier.PRIVATE) && (ofOneCaller && !is.contains(JavaModifier.STATIC) || is.contains(JavaModifier.FINAL));
            if (!constant && !own) events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can be seen or set from outside, or changes"));
        }
    }

    private static void entities(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()).flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                .forEach(entity -> events.add(SimpleConditionEvent.violated(method, method.getDescription() + " shows " + entity.getName())));
    }

    private static DescribedPredicate<JavaClass> areShared() {
        return DescribedPredicate.describe("are beans", type -> Stream.concat(SHARED_BY_CALLERS.stream(), OF_ONE_CALLER.stream()).anyMatch(type::isAnnotatedWith));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheTimeByItself() {
        return DescribedPredicate.describe("ask the time without a clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean now = owner.startsWith("java.time.") && name.equals("now") && call.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.getName().equals("java.time.Clock"));
            boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
            boolean date = owner.equals("java.util.Date") && name.equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty();
            return now || clock || date || owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.properties.HasName> named(String name) {
        return DescribedPredicate.describe("is called " + name, target -> target.getName().equals(name));
    }

    private static <T> ArchCondition<T> condition(String words, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
