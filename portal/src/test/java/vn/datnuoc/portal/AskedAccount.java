package vn.datnuoc.portal;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for an account and has it approved, over HTTP, as an administrator of the demonstration does. */
public final class AskedAccount {

    private static final String BODY =
            """
            {"agency": "so-nnmt", "document": "CV 12/SNNMT", "purpose": "Thẩm định hồ sơ", "kind": "%s",
             "layers": ["dd:thua_dat"], "person": "%s", "scheme": "CCCD", "identifier": "%s"}""";

    private final RunningPortal portal;

    private AskedAccount(RunningPortal portal) {
        this.portal = portal;
    }

    public static AskedAccount on(RunningPortal portal) {
        return new AskedAccount(portal);
    }

    public HttpResponse<String> ask(String kind, String person, String cccd) {
        return portal.post("qt1", "/api/account-requests", "application/json", BODY.formatted(kind, person, cccd));
    }

    public HttpResponse<String> approve(String id, String by) {
        String body = "{\"document\": \"QĐ 34/QĐ-SNNMT\"}";
        return portal.post(by, "/api/account-requests/" + id + "/approve", "application/json", body);
    }

    /** @return log-in name and one-time password, as {@code name:password} */
    public String issued(String kind, String person, String cccd) {
        String approved = approve(member(ask(kind, person, cccd), "id"), "qt2").body();
        return member(approved, "account") + ":" + member(approved, "one_time_password");
    }

    /** With its duties accepted and a password of its own. */
    public void takeIntoUse(String nameAndPassword, String ownPassword) {
        String[] issued = nameAndPassword.split(":", 2);
        Visitor holder = portal.visitor();
        holder.logIn(issued[0], issued[1]);
        holder.send("/tai-khoan/trach-nhiem", "/tai-khoan/trach-nhiem", Map.of("accept", "true"));
        holder.send(
                "/tai-khoan/mat-khau", "/tai-khoan/mat-khau", Map.of("password", ownPassword, "again", ownPassword));
    }

    public static String member(HttpResponse<String> answer, String name) {
        return member(answer.body(), name);
    }

    /** The last member of the name, as text. */
    public static String member(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1);
        }
        if (found.isEmpty()) {
            throw new AssertionError("no " + name + " in " + json);
        }
        return found;
    }
}
