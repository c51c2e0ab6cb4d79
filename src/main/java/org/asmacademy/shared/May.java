package org.asmacademy.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which action an address is: {@code people/permissions.yaml} says who may. On a method, or on a class for all of its methods that say nothing. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface May {
    String value();

    /** A form whose maker's session may have run out: the method begins by keeping what was filled in, and does nothing else then. */
    boolean keepsForm() default false;
}
