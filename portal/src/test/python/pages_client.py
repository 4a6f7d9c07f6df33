"""Reads a layer page by page, again and again, as OWSLib, GDAL and QGIS do, while it is published again and again.

usage: pages_client.py URL USER PASSWORD LAYER ROWS
A version of the layer has ROWS rows and as many more as its number, which each row names in the attribute lan.
Prints the versions that each client saw and exits with 1 when a set of joined pages was not one whole version.
"""
import json
import os
import sys

from osgeo import gdal, ogr
from owslib.wfs import WebFeatureService
from owslib.util import Authentication
from qgis.core import QgsApplication, QgsDataSourceUri, QgsVectorLayer

url, user, password, name, rows = sys.argv[1:6]
PAGE = 40
READS = 4


def check(client, versions):
    if len(set(versions)) != 1 or len(versions) != int(rows) + versions[0]:
        print("FAILED:", client, "joined", len(versions), "rows of the versions", sorted(set(versions)))
        sys.stdout.flush()
        os._exit(1)
    return versions[0]


def owslib():
    service = WebFeatureService(url + "/secure/wfs", version="2.0.0", auth=Authentication(user, password))
    found, page = [], None
    while page is None or len(page) == PAGE:
        answer = service.getfeature(typename=[name], startindex=len(found), maxfeatures=PAGE,
                                    outputFormat="application/geo+json")
        text = answer.read()
        page = json.loads(text)["features"]
        found += [feature["properties"]["lan"] for feature in page]
    return found


def gdal_wfs():
    source = ogr.Open("WFS:" + url + "/secure/wfs")
    return [feature.GetField("lan") for feature in source.GetLayerByName(name)]


def qgis():
    uri = QgsDataSourceUri()
    for key, value in (("url", url + "/secure/wfs"), ("typename", name), ("version", "2.0.0"),
                       ("srsname", "EPSG:4326"), ("pagingEnabled", "true"), ("pageSize", str(PAGE))):
        uri.setParam(key, value)
    uri.setUsername(user)
    uri.setPassword(password)
    layer = QgsVectorLayer(uri.uri(False), name, "WFS")
    return [feature["lan"] for feature in layer.getFeatures()]


gdal.UseExceptions()
gdal.SetConfigOption("GDAL_HTTP_USERPWD", user + ":" + password)
gdal.SetConfigOption("OGR_WFS_PAGING_ALLOWED", "ON")
gdal.SetConfigOption("OGR_WFS_PAGE_SIZE", str(PAGE))
application = QgsApplication([], False)
application.initQgis()
for client in (owslib, gdal_wfs, qgis):
    print(client.__name__, *[check(client.__name__, client()) for _ in range(READS)])
sys.stdout.flush()
os._exit(0)
