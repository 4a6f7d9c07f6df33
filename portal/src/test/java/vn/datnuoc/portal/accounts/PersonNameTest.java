package vn.datnuoc.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** R8.2a: an account is one person's. */
class PersonNameTest {

    /** R8.2a */
    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Quy,quynv",
        "Đỗ Thị Phương Đông,dongdtp",
        "Tô Hoài,hoait",
        "Bàn Thị Phong,phongbt",
        "Phùng  Quốc   An,anpq"
    })
    void theLogInNameIsMadeFromTheGivenNameAndTheInitials(String person, String login) {
        assertThat(name(person).loginName()).isEqualTo(login);
    }

    /** R8.2a */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quy",
                "Sở Xây dựng",
                "Phòng Đất đai",
                "UBND xã Đất Mũi",
                "Văn phòng Sở",
                "Nguyễn Văn 2",
                "Khách vãng lai",
                "Quản trị viên",
                "test test",
                "nguyen@van"
            })
    void officesRolesAndSingleWordsAreNoPersonsName(String text) {
        assertThatThrownBy(() -> name(text))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("person=")
                .hasMessageContaining("full name of one person");
    }

    /** R8.2a */
    @ParameterizedTest
    @CsvSource({
        "quynv,true",
        "quy2,true",
        "nv.quy,true",
        "kt1,false",
        "admin-quy,false",
        "ubnd.quy,false",
        "so_quy,false"
    })
    void aLogInNameTellsWhoseItIs(String login, boolean tells) {
        assertThat(name("Nguyễn Văn Quy").isToldBy(login)).isEqualTo(tells);
    }

    private static PersonName name(String text) {
        return PersonName.of(new Parameter("person", text));
    }
}
