package vn.datnuoc.portal.agencies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.Province;

/** The agencies in the database. Who calls what changes them has checked that an administrator asks. */
@Service
public class AgencyRegister {

    private static final String ALL =
            "select code, name, agency_class, valid_from, valid_until, document from agency order by name";
    private static final String FIND =
            "select code, name, agency_class, valid_from, valid_until, document from agency where code = :code";
    private static final String ADD =
            """
            insert into agency (code, name, type, agency_class, valid_from, valid_until, document)
            values (:code, :name, :type, :category, :from, :until, :document)""";
    private static final String SET_TERM =
            "update agency set valid_until = :until, document = :document where code = :code";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AgencyRegister(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<Agency> all() {
        return jdbc.sql(ALL).query((row, number) -> agency(row)).list();
    }

    /** Those that are there today, by name. */
    public List<Agency> inForce() {
        LocalDate today = Province.today(clock);
        return all().stream().filter(agency -> agency.inForce(today)).toList();
    }

    /** @throws Problem 404 */
    public Agency required(String code) {
        return find(code)
                .orElseThrow(
                        () -> Problem.notFound("Không có đơn vị " + code + ". / There is no agency " + code + "."));
    }

    public Optional<Agency> find(String code) {
        return jdbc.sql(FIND)
                .param("code", code)
                .query((row, number) -> agency(row))
                .optional();
    }

    /** @throws Problem 400 when something is missing or wrong, 409 when the code is taken */
    public Agency add(Agency.Body body, Account by) {
        Agency agency = Agency.of(body, Province.today(clock));
        return audit.administer(by.subject(), "AGENCY_ADD", agency + "", () -> {
            insert(agency);
            return agency;
        });
    }

    /** As the server itself: the agencies of the demonstration, and of the first administrator. */
    public void addIfMissing(String code, String name, AgencyClass category) {
        if (find(code).isEmpty()) {
            LocalDate today = Province.today(clock);
            insert(new Agency(code, name, category, today, Optional.empty(), "Khởi tạo hệ thống"));
        }
    }

    /**
     * Sets or lifts its last day; the accounts of an agency that has ended have nothing.
     *
     * @throws Problem 400 when the day or the document is missing or wrong, 404, 409 when one's own would be over
     */
    public Agency setTerm(String code, Parameter until, Parameter document, Account by) {
        Agency agency = required(code);
        Optional<LocalDate> day = Agency.until(until, agency.from());
        String ordered = document.text(Agency.LONGEST_DOCUMENT);
        requireNotOver(agency, day, by);
        String change = code + " until: " + shown(agency.until()) + " → " + shown(day) + "; " + ordered;
        return audit.administer(by.subject(), "AGENCY_TERM", change, () -> {
            jdbc.sql(SET_TERM)
                    .param("until", day.orElse(null))
                    .param("document", ordered)
                    .param("code", code)
                    .update();
            return required(code);
        });
    }

    /** Whoever ends their own agency could not undo it. */
    private void requireNotOver(Agency agency, Optional<LocalDate> day, Account by) {
        if (agency.code().equals(by.agency())
                && day.filter(Province.today(clock)::isAfter).isPresent()) {
            throw Problem.conflict("Đơn vị của chính mình không thể kết thúc trong quá khứ."
                    + " / One's own agency cannot have ended already.");
        }
    }

    private void insert(Agency agency) {
        try {
            jdbc.sql(ADD)
                    .param("code", agency.code())
                    .param("name", agency.name())
                    .param("type", agency.category().type().name())
                    .param("category", agency.category().name())
                    .param("from", agency.from())
                    .param("until", agency.until().orElse(null))
                    .param("document", agency.document())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("Mã đơn vị đã có. / An agency of this code is there: " + agency.code());
        }
    }

    private static String shown(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("-");
    }

    private static Agency agency(ResultSet row) throws SQLException {
        return new Agency(
                row.getString("code"),
                row.getString("name"),
                AgencyClass.valueOf(row.getString("agency_class")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                row.getString("document"));
    }
}
