package org.asmacademy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.asmacademy.shared.Language;

/** Somebody at a site, by a chosen name. */
@Entity
@IdClass(Person.Key.class)
class Person {
    record Key(UUID siteId, UUID id) implements Serializable { }

    @Id @Column(name = "site_id") private UUID siteId;
    @Id private UUID id;
    private String nickname;
    @Column(name = "nickname_key") private String nicknameKey;
    private String language;
    private String pin;
    private boolean named;
    @Column(name = "created_at") private Instant createdAt;

    protected Person() { }

    Person(UUID siteId, UUID id, String nickname, Language language, String pin, Instant createdAt) {
        this.siteId = siteId;
        this.id = id;
        this.nickname = nickname;
        this.nicknameKey = key(nickname);
        this.language = language.code();
        this.pin = pin;
        this.named = true;
        this.createdAt = createdAt;
    }

    /** Somebody of whom only the id came here. */
    static Person unnamed(UUID siteId, UUID id, String number, Instant createdAt) {
        Person person = new Person(siteId, id, number, Language.ENGLISH, null, createdAt);
        person.named = false;
        return person;
    }

    boolean isNamed() {
        return named;
    }

    void call(String name, Language speaks) {
        nickname = name;
        nicknameKey = key(name);
        language = speaks.code();
        named = true;
    }

    /** Names that differ only in case, accents' spelling or spaces are the same name. */
    static String key(String nickname) {
        return Normalizer.normalize(nickname, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String nickname() {
        return nickname;
    }

    String pin() {
        return pin;
    }

    void choosePin(String verifier) {
        this.pin = verifier;
    }

    /** Cannot sign in until somebody gives them a new PIN. */
    void closeDoor() {
        this.pin = null;
    }

    PersonView view() {
        return new PersonView(id, nickname, new Language(language), pin != null);
    }
}
