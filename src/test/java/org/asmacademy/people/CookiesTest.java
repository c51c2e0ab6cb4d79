package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.asmacademy.shared.AcademyConfig;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private static final UriInfo HTTPS = uri("https://academy.example/en/sign-in");
    private static final UriInfo HTTP = uri("http://192.168.4.1:8080/en/sign-in");

    @Test
    void over_https_a_cookie_belongs_to_this_host_alone_and_never_travels_in_the_open() {
        NewCookie session = cookies(Map.of()).session(HTTPS, "token");
        assertThat(session.getName()).isEqualTo("__Host-session");
        assertThat(session.isSecure()).isTrue();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getDomain()).isNull();
        assertThat(session.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookies(Map.of()).device(HTTPS, "secret").getName()).isEqualTo("__Host-device");
    }

    @Test
    void a_plain_cookie_is_for_the_academy_that_is_tried_out() {
        NewCookie session = cookies(Map.of()).session(HTTP, "token");
        assertThat(session.getName()).isEqualTo("session");
        assertThat(session.isSecure()).isFalse();
        assertThat(session.isHttpOnly()).isTrue();
    }

    @Test
    void over_https_a_cookie_that_somebody_on_the_way_put_in_opens_nothing() {
        Map<String, Cookie> both = Map.of("session", new Cookie.Builder("session").value("theirs").build(),
                "__Host-session", new Cookie.Builder("__Host-session").value("own").build());
        Map<String, Cookie> put = Map.of("session", both.get("session"));
        assertThat(Cookies.sent(HTTPS, both, "session")).contains("own");
        assertThat(Cookies.sent(HTTPS, put, "session")).isEmpty();
        assertThat(Cookies.sent(HTTP, put, "session")).contains("theirs");
    }

    @Test
    void a_session_is_forgotten_with_the_browser_and_a_device_is_not() {
        assertThat(cookies(Map.of()).session(HTTPS, "token").getMaxAge()).isEqualTo(-1);
        assertThat(cookies(Map.of()).device(HTTPS, "secret").getMaxAge()).isEqualTo(365 * 24 * 3600);
    }

    @Test
    void where_others_can_listen_nobody_signs_in_but_in_the_academy_that_is_tried_out() {
        assertThatCode(() -> cookies(Map.of("academy.demo", "true")).requireSafe(HTTP)).doesNotThrowAnyException();
        assertThatThrownBy(() -> cookies(Map.of("academy.place", "hub", "academy.demo", "true")).requireSafe(HTTP)).isInstanceOf(Cookies.NotOverHttp.class);
        assertThatThrownBy(() -> cookies(Map.of()).requireSafe(HTTP)).isInstanceOf(Cookies.NotOverHttp.class);
        assertThatCode(() -> cookies(Map.of("academy.place", "hub")).requireSafe(HTTPS)).doesNotThrowAnyException();
        assertThatCode(() -> cookies(Map.of("academy.place", "hub", "academy.people.sign-in-over-http", "true")).requireSafe(HTTP)).doesNotThrowAnyException();
    }

    private static Cookies cookies(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withMapping(PeopleConfig.class).withMapping(AcademyConfig.class)
                .withDefaultValue("user.home", "/tmp").addDefaultInterceptors().withDefaultValues(settings).build();
        return new Cookies(config.getConfigMapping(PeopleConfig.class), config.getConfigMapping(AcademyConfig.class));
    }

    private static UriInfo uri(String address) {
        return (UriInfo) Proxy.newProxyInstance(CookiesTest.class.getClassLoader(), new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> method.getName().equals("getRequestUri") ? URI.create(address) : null);
    }
}
