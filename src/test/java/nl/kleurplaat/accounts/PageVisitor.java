package nl.kleurplaat.accounts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser of their own, without scripts: keeps cookies, fills in forms, follows where it is led. */
final class PageVisitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String root;
    private HttpResponse<String> shown;

    PageVisitor(int port) {
        this("http://127.0.0.1:" + port);
    }

    /** @param root the address of the service, as this one calls it */
    PageVisitor(String root) {
        this.root = root;
        this.shown = open("/login");
    }

    HttpResponse<String> open(String path) {
        shown = send(request(path).header("Accept", "text/html").GET());
        return shown;
    }

    /** Fills in the form with this action of the page that is shown, its hidden fields as they are. */
    HttpResponse<String> fill(String action, Map<String, String> fields) {
        Matcher form = Pattern.compile("<form [^>]*action=\"" + action + "[\"?].*?</form>", Pattern.DOTALL)
                .matcher(shown.body());
        if (!form.find()) {
            throw new AssertionError("no form " + action + " in " + shown.body());
        }
        Map<String, String> all = new TreeMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(form.group());
        while (hidden.find()) {
            all.put(hidden.group(1), hidden.group(2));
        }
        all.putAll(fields);
        return post(action, all);
    }

    HttpResponse<String> post(String action, Map<String, String> fields) {
        shown = send(sent(action, fields).header("Accept", "text/html"));
        return shown;
    }

    private HttpRequest.Builder sent(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", root)
                .POST(BodyPublishers.ofString(body));
    }

    /** What a script of the page that is shown is told where it sends a form. */
    JsonNode told(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("form", find("name=\"form\" value=\"(\\w+)\""));
        return JsonMapper.shared()
                .readTree(send(sent(path, all).header("Accept", "application/json"))
                        .body());
    }

    HttpResponse<String> logIn(String name, String password) {
        open("/login");
        return fill("/login", Map.of("name", name, "password", password));
    }

    /** What a script of the page that is shown asks, as it does. */
    JsonNode ask(String question) {
        return askWith("Bearer " + token(), question);
    }

    /** What a script gets for the session. */
    String token() {
        Map<String, String> form = Map.of("form", find("name=\"form\" value=\"(\\w+)\""));
        HttpResponse<String> answer = send(sent("/login/token", form).header("Accept", "*/*"));
        return JsonMapper.shared().readTree(answer.body()).get("token").asString();
    }

    JsonNode askWith(String authorization, String question) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", question));
        return JsonMapper.shared()
                .readTree(send(request("/graphql")
                                .header("Content-Type", "application/json")
                                .header("Authorization", authorization)
                                .POST(BodyPublishers.ofString(body)))
                        .body());
    }

    /** What stands in the page that is shown. */
    String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(shown.body());
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + shown.body());
        }
        return found.group(1);
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", "nl");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
