package vn.datnuoc.portal.server;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forty layers and two tables of the samples by their sensitivity: what publication gives to whom. */
final class SampleNames {
    static final Set<String> PUBLIC = Set.of(
            "bhd:dao",
            "bhd:duong_bo",
            "bhd:hl_bao_ve",
            "bhd:nuoi_trong",
            "bhd:rung_nm",
            "bhd:sat_lo",
            "dcks:khu_cam",
            "dd:gia_dat",
            "dd:hien_trang",
            "dd:quy_hoach",
            "ddbd:giao_thong",
            "ddbd:huyen_cu",
            "ddbd:tinh",
            "ddbd:xa",
            "kttv:man_d",
            "kttv:man_ds",
            "kttv:ngap_nbd",
            "kttv:tram_mua",
            "kttv:tram_tv",
            "mt:diem_qt",
            "mt:khu_xlct",
            "tnn:kq_qt",
            "tnn:mat_nuoc",
            "tnn:song_kenh",
            "tnn:tram_qt",
            "tnn:vung_hc",
            "vbpq:van_ban",
            "vt:canh_anh",
            "vt:lop_phu",
            "vt:ndvi");

    /** Besides, for accounts of state bodies. */
    static final Set<String> DEPARTMENT = Set.of(
            "bhd:khu_vuc_bien",
            "dcks:cap_phep",
            "dcks:diem_ks",
            "dd:thua_dat",
            "dd:to_ban_do",
            "hsda:khu_vuc",
            "mt:giay_phep",
            "tnn:giay_phep",
            "tnn:gieng");

    /** For nobody without a grant. */
    static final Set<String> RESTRICTED = Set.of("ddbd:diem_td", "mt:nguon_thai", "ttkn:vu_viec");

    static final Set<String> STATE_BODY = union(PUBLIC, DEPARTMENT);
    static final Set<String> ALL = union(STATE_BODY, RESTRICTED);

    private SampleNames() {}

    static boolean isTable(String layer) {
        return layer.equals("tnn:kq_qt") || layer.equals("vbpq:van_ban");
    }

    static boolean isRaster(String layer) {
        return layer.equals("vt:ndvi") || layer.equals("vt:lop_phu");
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        return Stream.concat(a.stream(), b.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
