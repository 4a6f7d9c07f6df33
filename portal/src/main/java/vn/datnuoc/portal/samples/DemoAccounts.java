package vn.datnuoc.portal.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequestDesk;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Duties;
import vn.datnuoc.portal.accounts.Duty;
import vn.datnuoc.portal.accounts.OneTimePassword;
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.agencies.AgencyClass;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.server.ServerSettings;

/** The accounts of the demonstration; without it, the first administrator. */
@Component
class DemoAccounts {

    /** Known to everybody, and therefore only where nobody comes from outside. */
    private static final String PASSWORD = "datnuoc-demo";

    private static final String DEPARTMENT = "so-nnmt";
    private static final String COMMUNES = "ubnd-xa";
    private static final String ADMINISTRATOR = "quantri";
    private static final String SET_UP = "Khởi tạo hệ thống";
    private static final Duty REVIEWS_EVERYTHING = new Duty(Duty.Task.REVIEW, "*");

    private final AgencyRegister agencies;
    private final AccountRequestDesk requests;
    private final Accounts accounts;
    private final Duties duties;
    private final ServerSettings settings;

    DemoAccounts(
            AgencyRegister agencies,
            AccountRequestDesk requests,
            Accounts accounts,
            Duties duties,
            ServerSettings settings) {
        this.agencies = agencies;
        this.requests = requests;
        this.accounts = accounts;
        this.duties = duties;
        this.settings = settings;
    }

    void add() {
        agencies.addIfMissing(DEPARTMENT, "Sở Nông nghiệp và Môi trường (mẫu)", AgencyClass.SO_BAN_NGANH);
        agencies.addIfMissing(COMMUNES, "Ủy ban nhân dân xã (mẫu)", AgencyClass.UBND_XA);
        add("kt1", AccountKind.KHAI_THAC, "Nguyễn Văn Quy (mẫu)", COMMUNES);
        add("cn1", AccountKind.CAP_NHAT, "Trần Thị Cập (mẫu)", DEPARTMENT);
        add("qt1", AccountKind.QUAN_TRI, "Lê Văn Quản (mẫu)", DEPARTMENT);
        add("qt2", AccountKind.QUAN_TRI, "Phạm Thị Trị (mẫu)", DEPARTMENT);
        accounts.unlockDemo();
        duties.giveAtSetUp("qt1", REVIEWS_EVERYTHING);
        duties.giveAtSetUp("qt2", REVIEWS_EVERYTHING);
    }

    private void add(String name, AccountKind kind, String person, String agency) {
        if (!accounts.exists(name)) {
            requests.issueAtSetUp(asked(name, kind, person, agency), PASSWORD, false, true);
        }
    }

    private static Asked asked(String name, AccountKind kind, String person, String agency) {
        return new Asked(
                agency,
                SET_UP,
                SET_UP,
                kind,
                List.of(),
                person,
                new PersonIdentifier(PersonIdentifier.Scheme.MA_CAN_BO, name.toUpperCase(Locale.ROOT)),
                name,
                Optional.empty());
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
        agencies.addIfMissing(DEPARTMENT, "Sở Nông nghiệp và Môi trường", AgencyClass.SO_BAN_NGANH);
        String password = OneTimePassword.next();
        write(settings.home().resolve("admin-password"), password);
        Asked asked = asked(ADMINISTRATOR, AccountKind.QUAN_TRI, "Quản trị viên đầu tiên", DEPARTMENT);
        requests.issueAtSetUp(asked, password, true, false);
        duties.giveAtSetUp(ADMINISTRATOR, REVIEWS_EVERYTHING);
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
}
