"""What a department's script does with OWSLib: WMS 1.1.1 and 1.3.0, WFS 1.0.0, 1.1.0 and 2.0.0.

usage: owslib_client.py URL USER PASSWORD LAYER EXPECTED_COUNT
"""
import json
import sys

from owslib.util import Authentication
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService

url, user, password, name, expected = sys.argv[1:6]
login = Authentication(username=user, password=password)
PNG = b"\x89PNG\r\n\x1a\n"

for version in ("1.1.1", "1.3.0"):
    wms = WebMapService(url + "/secure/wms", version=version, auth=login)
    assert name in wms.contents, (version, list(wms.contents))
    assert "07/2022/QĐ-UBND" in (wms.identification.accessconstraints or ""), wms.identification.accessconstraints
    box = wms[name].boundingBoxWGS84
    assert 104 < box[0] < box[2] < 106 and 8 < box[1] < box[3] < 10, box
    west, south, east, north = box
    srs_box = (west, south, east, north)
    picture = wms.getmap(layers=[name], styles=[""], srs="EPSG:4326", bbox=srs_box, size=(400, 300), format="image/png",
                         transparent=True).read()
    assert picture.startswith(PNG), picture[:300]
    print("WMS", version, len(wms.contents), "layers, picture of", len(picture), "bytes")

for version in ("1.0.0", "1.1.0", "2.0.0"):
    wfs = WebFeatureService(url + "/secure/wfs", version=version, auth=login)
    assert name in wfs.contents, (version, list(wfs.contents))
    schema = wfs.get_schema(name)
    assert "ma_thua" in schema["properties"] and "ten_chu" not in schema["properties"], schema
    seen = set()
    start = 0
    while True:
        answer = json.loads(wfs.getfeature(typename=[name], outputFormat="application/json", startindex=start,
                                           maxfeatures=2500).read())
        if not answer["features"]:
            break
        seen |= {f["id"] for f in answer["features"]}
        start += len(answer["features"])
    assert len(seen) == int(expected) == start, (version, len(seen), start, expected)
    print("WFS", version, len(seen), "features in pages")
