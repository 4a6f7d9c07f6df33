package vn.datnuoc.samples;

/** How a part of the country is divided: the size of its blocks and parcels, and what they are used for. */
enum Fabric {
    TOWN(6_500, 20, 5.5, 6, "ODT ODT ODT ODT ODT ODT ODT ODT ODT ODT ODT TMD CLN", "DGD DYT TSC TMD DVH DKV TIN DTT"),
    SUBURB(20_000, 38, 17, 7, "ODT ODT CLN CLN CLN NTS LUK HNK", "DGD TMD SKC TON DYT NTD"),
    VILLAGE(26_000, 60, 22, 6, "ONT ONT CLN CLN CLN NTS LUK", "DGD DYT TSC TON SKC DCH"),
    RICE(180_000, 150, 60, 8, "LUC LUC LUC LUC LUC LUC LUK LUK CLN NTS", "LUC HNK NTD"),
    PONDS(240_000, 150, 75, 9, "NTS NTS NTS NTS NTS NTS NTS CLN CLN LUK", "NTS SKC BCS"),
    SALT(150_000, 120, 60, 9, "LMU LMU LMU LMU LMU NTS NTS", "LMU SKC BCS"),
    MANGROVE(420_000, 260, 140, 10, "RPH RPH RPH NTS NTS RSX", "RPH RDD"),
    MELALEUCA(420_000, 260, 120, 10, "RSX RSX RSX RSX LUC CLN", "RSX RDD");

    final double blockSquareMeters;
    final double depthMeters;
    final double frontageMeters;
    final double laneMeters;
    /** Land-use codes, each as often as it weighs. */
    final String uses;
    /** Uses of a block that is not divided. */
    final String undividedUses;

    Fabric(
            double blockSquareMeters,
            double depthMeters,
            double frontageMeters,
            double laneMeters,
            String uses,
            String undividedUses) {
        this.blockSquareMeters = blockSquareMeters;
        this.depthMeters = depthMeters;
        this.frontageMeters = frontageMeters;
        this.laneMeters = laneMeters;
        this.uses = uses;
        this.undividedUses = undividedUses;
    }
}
