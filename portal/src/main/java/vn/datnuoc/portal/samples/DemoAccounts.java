package vn.datnuoc.portal.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.NewAccount;
import vn.datnuoc.portal.server.ServerSettings;

/** The accounts of the demonstration; without it, the first administrator. */
@Component
class DemoAccounts {

    /** Known to everybody, and therefore only where nobody comes from outside. */
    private static final String PASSWORD = "datnuoc-demo";

    private static final String DEPARTMENT = "so-nnmt";
    private static final String COMMUNES = "ubnd-xa";
    private static final String ADMINISTRATOR = "quantri";

    private final Accounts accounts;
    private final ServerSettings settings;

    DemoAccounts(Accounts accounts, ServerSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    void add() {
        accounts.addAgency(DEPARTMENT, "Sở Nông nghiệp và Môi trường (mẫu)", AgencyType.STATE_BODY);
        accounts.addAgency(COMMUNES, "Ủy ban nhân dân xã (mẫu)", AgencyType.STATE_BODY);
        add("kt1", AccountKind.KHAI_THAC, "Nguyễn Văn Quy (mẫu)", COMMUNES, false);
        add("cn1", AccountKind.CAP_NHAT, "Trần Thị Cập (mẫu)", DEPARTMENT, false);
        add("qt1", AccountKind.QUAN_TRI, "Lê Văn Quản (mẫu)", DEPARTMENT, true);
        add("qt2", AccountKind.QUAN_TRI, "Phạm Thị Trị (mẫu)", DEPARTMENT, true);
        accounts.unlockDemo();
    }

    private void add(String name, AccountKind kind, String person, String agency, boolean reviews) {
        if (!accounts.exists(name)) {
            accounts.add(new NewAccount(name, kind, person, agency, PASSWORD, false, reviews, true));
        }
    }

    /** A home that was once a demonstration keeps no account with a known password. */
    void lock() {
        List<String> demo = accounts.demoAccounts();
        demo.forEach(accounts::lock);
    }

    void addAdministrator() {
        if (accounts.exists(ADMINISTRATOR)) {
            return;
        }
        accounts.addAgency(DEPARTMENT, "Sở Nông nghiệp và Môi trường", AgencyType.STATE_BODY);
        String password = random();
        write(settings.home().resolve("admin-password"), password);
        accounts.add(new NewAccount(
                ADMINISTRATOR,
                AccountKind.QUAN_TRI,
                "Quản trị viên đầu tiên",
                DEPARTMENT,
                password,
                true,
                true,
                false));
    }

    /** Readable by its owner only, before anything is in it. */
    private static void write(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
