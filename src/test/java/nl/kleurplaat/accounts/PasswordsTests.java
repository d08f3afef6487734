package nl.kleurplaat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kleurplaat.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void isKeptAsArgon2idWithASaltOfItsOwn() {
        String kept = passwords.kept("een zin van mij");

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("zin");
        assertThat(passwords.kept("een zin van mij")).isNotEqualTo(kept);
        assertThat(passwords.matches("een zin van mij", kept)).isTrue();
        assertThat(passwords.matches("een zin van mij ", kept)).isFalse();
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertThat(passwords.matches("nobody has this one", null)).isFalse();
    }

    @Test
    void twelveCharactersWillDo() {
        assertThat(passwords.kept("twaalf-tekns")).isNotBlank();
        assertThat(passwords.kept("🎨".repeat(12))).isNotBlank();
        assertThat(passwords.kept("x".repeat(200))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 201})
    void fewerWillNotNorFarTooMany(int length) {
        assertThatThrownBy(() -> passwords.kept("🎨".repeat(length)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("accounts.password");
    }
}
