package vn.datnuoc.portal.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequestDesk;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Duties;
import vn.datnuoc.portal.accounts.Duty;
import vn.datnuoc.portal.accounts.OneTimePassword;
import vn.datnuoc.portal.accounts.PersonIdentifier;
import vn.datnuoc.portal.accounts.PersonName;
import vn.datnuoc.portal.agencies.AgencyClass;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.server.CannotStartException;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.ServerSettings;

/** The accounts of the demonstration; without it, the first administrator. */
@Component
class DemoAccounts {

    /** Known to everybody, and therefore only where nobody comes from outside. */
    private static final String PASSWORD = "datnuoc-demo";

    private static final String DEPARTMENT = "so-nnmt";
    private static final String COMMUNES = "ubnd-xa";
    private static final Pattern PERSON_AND_ADDRESS = Pattern.compile("([^<]+)<([^>]+)>\\s*");
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
            PersonIdentifier code =
                    new PersonIdentifier(PersonIdentifier.Scheme.MA_CAN_BO, name.toUpperCase(Locale.ROOT));
            requests.issueAtSetUp(asked(name, kind, person, agency, code), PASSWORD, false, true);
        }
    }

    private static Asked asked(
            String name, AccountKind kind, String person, String agency, PersonIdentifier identifier) {
        return new Asked(agency, SET_UP, SET_UP, kind, List.of(), person, identifier, name, Optional.empty());
    }

    /** A home that was once a demonstration keeps no account with a known password. */
    void lock() {
        List<String> demo = accounts.demoAccounts();
        demo.forEach(accounts::lock);
    }

    /**
     * The first administrator, who is a person like every other (Art. 8.2); nothing when there is one.
     *
     * @throws CannotStartException when {@code datnuoc.administrator} names nobody
     */
    void addAdministrator() {
        if (hasAdministrator()) {
            return;
        }
        Asked asked = administrator();
        agencies.addIfMissing(DEPARTMENT, "Sở Nông nghiệp và Môi trường", AgencyClass.SO_BAN_NGANH);
        String password = OneTimePassword.next();
        Path file = settings.home().resolve("admin-password");
        write(file, password);
        requests.issueAtSetUp(asked, password, true, false);
        duties.giveAtSetUp(asked.account(), REVIEWS_EVERYTHING);
        System.out.printf(
                "Quản trị viên đầu tiên / the first administrator: %s; mật khẩu dùng một lần / one-time password: %s%n",
                asked.account(), file);
    }

    private boolean hasAdministrator() {
        return accounts.all().stream().anyMatch(account -> account.kind() == AccountKind.QUAN_TRI && !account.demo());
    }

    private Asked administrator() {
        String text = settings.administrator().orElse("");
        Matcher matcher = PERSON_AND_ADDRESS.matcher(text);
        try {
            if (!matcher.matches()) {
                throw new Parameter("--administrator", text)
                        .wrong("Họ và tên <địa chỉ thư> / full name <e-mail address>");
            }
            PersonName name = PersonName.of(new Parameter("--administrator", matcher.group(1)));
            PersonIdentifier address = PersonIdentifier.of(
                    PersonIdentifier.Scheme.EMAIL, new Parameter("--administrator", matcher.group(2)));
            return asked(name.loginName(), AccountKind.QUAN_TRI, name.text(), DEPARTMENT, address);
        } catch (Problem problem) {
            throw new CannotStartException(
                    String.valueOf(problem.getMessage()),
                    "script/server --no-demo --administrator 'Nguyễn Văn Quy <quynv@so.example.vn>'"
                            + " (datnuoc.administrator)");
        }
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
