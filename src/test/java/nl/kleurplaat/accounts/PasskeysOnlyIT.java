package nl.kleurplaat.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.kleurplaat.OwnServiceTest;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The program where nobody logs in with a password. */
@OwnServiceTest(properties = {"kleurplaat.login.accounts=true", "kleurplaat.login.passwords=false"})
class PasskeysOnlyIT {

    private static final String PASSWORD = "een zin van mij";
    private static final String REFUSED = "Hier logt u in met een passkey, niet met een wachtwoord";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Driver driver;

    private PageVisitor visitor;
    private TestAuthenticator device;

    @BeforeEach
    void visit() {
        visitor = new PageVisitor("http://localhost:" + port);
        device = new TestAuthenticator("http://localhost:" + port);
    }

    private HttpResponse<String> accepted(String name, Role role) {
        Accounts.Invited invited = accounts.invite(name, role, null, "local");
        assertThat(visitor.open(invited.path() + "&lang=nl").body())
                .contains("Maak een passkey en begin")
                .doesNotContain("type=\"password\"", "wachtwoord kies");
        Map<String, String> token = Map.of("token", invited.path().replaceFirst(".*=", ""));
        String made = device.make(visitor.told("/invitation/passkey/options", token));
        return visitor.fill("/invitation/passkey", Map.of("credential", made));
    }

    /** Somebody who chose a password when that was possible. */
    private void withPassword(String name, Role role) {
        accounts.invite(name, role, null, "local");
        driver.executableQuery("MATCH (a:Account {loginName: $name}) SET a.password = $password")
                .withParameters(Map.of("name", name, "password", passwords.kept(PASSWORD)))
                .execute();
    }

    @Test
    void aPasswordIsNeitherAskedNorTaken() {
        withPassword("vroeger", Role.VIEWER);
        assertThat(visitor.open("/login?lang=nl").body())
                .contains("Inloggen met een passkey", "uw passkey kwijt")
                .doesNotContain("type=\"password\"", "wachtwoord");
        String form = visitor.find("name=\"form\" value=\"(\\w+)\"");

        HttpResponse<String> answer = visitor.post(
                "/login?lang=nl", Map.of("form", form, "to", "/", "name", "vroeger", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(REFUSED);
        assertThat(visitor.open("/").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void anInvitationIsTakenUpWithAPasskeyAndWithNothingElse() {
        Accounts.Invited invited = accounts.invite("a", Role.VIEWER, null, "local");
        String token = invited.path().replaceFirst(".*=", "");
        assertThatThrownBy(() -> accounts.accept(token, PASSWORD)).isInstanceOf(Problem.class);

        assertThat(accepted("b", Role.VIEWER).uri().getPath()).isEqualTo("/");
    }

    @Test
    void whoHasOnlyAPasswordIsNotWhoKeepsTheDoor() {
        withPassword("oud", Role.ADMIN);
        accepted("beheer", Role.ADMIN);
        withPassword("collega", Role.VIEWER);

        assertThatThrownBy(() -> accounts.remove("beheer", "local"))
                .as("the other admin cannot get in")
                .isInstanceOf(Problem.class);
        assertThat(accounts.change("oud", Role.VIEWER, null, "local").role()).isEqualTo(Role.VIEWER);
        driver.executableQuery("MATCH (a:Account {loginName: 'beheer'}) SET a.password = $password")
                .withParameters(Map.of("password", passwords.kept(PASSWORD)))
                .execute();
        visitor.open("/passkeys?lang=nl");
        HttpResponse<String> last = visitor.fill("/passkeys/remove", Map.of("id", device.id()));
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("Dit is uw laatste passkey");
    }
}
