"""Reads a table, a layer without a geometry, with QGIS and OWSLib over WFS, and with QGIS from an exported GeoPackage.

usage: table_clients.py URL USER PASSWORD LAYER EXPECTED_COUNT EXPORTED.gpkg
Prints one line for each thing done and exits with 1 at the first that fails.
"""
import json
import os
import sys

from owslib.util import Authentication
from owslib.wfs import WebFeatureService
from qgis.core import QgsApplication, QgsDataSourceUri, QgsFeatureRequest, QgsVectorLayer, QgsWkbTypes

url, user, password, name, expected, exported = sys.argv[1:7]


def check(claim, why):
    if not claim:
        print("FAILED:", why)
        sys.stdout.flush()
        os._exit(1)


def over_wfs(version):
    uri = QgsDataSourceUri()
    uri.setParam("url", url + "/secure/wfs")
    uri.setParam("typename", name)
    uri.setParam("version", version)
    uri.setParam("pagingEnabled", "true")
    uri.setParam("pageSize", "1000")
    uri.setUsername(user)
    uri.setPassword(password)
    return QgsVectorLayer(uri.uri(False), name, "WFS")


def read(layer, said):
    check(layer.isValid(), said + ": not valid: " + layer.error().message())
    check(layer.wkbType() == QgsWkbTypes.NoGeometry, said + ": has a geometry, " + str(layer.wkbType()))
    rows = list(layer.getFeatures())
    check(len(rows) == int(expected), "%s: %d rows, expected %s" % (said, len(rows), expected))
    salt = sum(1 for row in layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"thong_so\" = 'DO_MAN'")))
    check(0 < salt < len(rows), said + ": the filter gave %d rows" % salt)
    print(said + ":", len(rows), "rows without a geometry;", salt, "of salinity")


for version in ("1.1.0", "2.0.0"):
    wfs = WebFeatureService(url + "/secure/wfs", version=version, auth=Authentication(username=user, password=password))
    check(name in wfs.contents, version + ": not listed")
    schema = wfs.get_schema(name)
    check("gia_tri" in schema["properties"] and not schema.get("geometry"), str(schema))
    answer = json.loads(wfs.getfeature(typename=[name], outputFormat="application/json", maxfeatures=3).read())
    check([row["geometry"] for row in answer["features"]] == [None] * 3, str(answer))
    print("OWSLib", version)

application = QgsApplication([], False)
application.initQgis()
read(over_wfs("1.1.0"), "QGIS over WFS 1.1.0")
read(over_wfs("2.0.0"), "QGIS over WFS 2.0.0")
read(QgsVectorLayer(exported, "exported", "ogr"), "QGIS from the export")
sys.stdout.flush()
os._exit(0)  # the provider's threads outlive exitQgis() in QGIS 3.22 and crash it
