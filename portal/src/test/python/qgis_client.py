"""What a GIS analyst does in QGIS, without its window: logs in, pages through a layer, reads a rectangle, draws WMS.

usage: qgis_client.py URL USER PASSWORD LAYER EXPECTED_COUNT OUTPUT.png
Prints one line for each thing done and exits with 1 at the first that fails.
"""
import sys
from urllib.parse import quote

from qgis.core import (Qgis, QgsApplication, QgsCoordinateTransform, QgsDataSourceUri, QgsFeatureRequest, QgsMapRendererSequentialJob,
                       QgsMapSettings, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

url, user, password, name, expected, picture = sys.argv[1:7]


def fail(why):
    print("FAILED:", why)
    sys.stdout.flush()
    import os
    os._exit(1)


def vector(path, credentials=True, srs="EPSG:9207", version="2.0.0"):
    uri = QgsDataSourceUri()
    uri.setParam("url", url + path)
    uri.setParam("typename", name)
    uri.setParam("srsname", srs)
    uri.setParam("version", version)
    uri.setParam("pagingEnabled", "true")
    uri.setParam("pageSize", "1000")
    if credentials:
        uri.setUsername(user)
        uri.setPassword(password)
    return QgsVectorLayer(uri.uri(False), name, "WFS")


application = QgsApplication([], False)
application.initQgis()
print("QGIS", Qgis.QGIS_VERSION)

anonymous = vector("/secure/wfs", credentials=False)
if anonymous.isValid():
    fail("/secure/wfs opened without log-in")
print("without log-in: refused")

layer = vector("/secure/wfs")
if not layer.isValid():
    fail("layer not valid: " + layer.error().message())
ids, fields = set(), [f.name() for f in layer.fields()]
for feature in layer.getFeatures():
    if feature.geometry().isNull():
        fail("feature without geometry: %s" % feature.id())
    ids.add(feature["ma_thua"])
if len(ids) != int(expected):
    fail("paged through %d different features, expected %s" % (len(ids), expected))
for hidden in ("ten_chu", "so_gcn", "ngay_cap"):
    if hidden in fields:
        fail("hidden attribute shown: " + hidden)
print("paged through", len(ids), "features; fields", ",".join(fields))

centre = next(layer.getFeatures()).geometry().boundingBox().center()
box = QgsRectangle(centre.x() - 500, centre.y() - 500, centre.x() + 500, centre.y() + 500)
whole = [f for f in layer.getFeatures() if f.geometry().intersects(box)]
fresh = vector("/secure/wfs")
part = list(fresh.getFeatures(QgsFeatureRequest().setFilterRect(box)))
if len(part) != len(whole) or not part:
    fail("rectangle gave %d features, the full set has %d there" % (len(part), len(whole)))
print("rectangle:", len(part), "features")

for srs, axis in (("EPSG:4326", "lat/lon"), ("EPSG:3857", "east/north")):
    other = vector("/secure/wfs", srs=srs)
    count = sum(1 for f in other.getFeatures())
    if count != int(expected):
        fail("%s: %d features" % (srs, count))
    point = next(other.getFeatures()).geometry().centroid().asPoint()
    if srs == "EPSG:4326" and not (104 < point.x() < 106 and 8 < point.y() < 10):
        fail("EPSG:4326 drawn at %s" % point)
print("EPSG:4326 and EPSG:3857: complete, where they belong")

for version in ("1.1.0", "1.0.0"):
    for srs in ("EPSG:9207", "EPSG:4326"):
        older = vector("/secure/wfs", srs=srs, version=version)
        if sum(1 for f in older.getFeatures()) != int(expected):
            fail("WFS %s in %s is not complete" % (version, srs))
        point = next(older.getFeatures()).geometry().centroid().asPoint()
        if srs == "EPSG:4326" and not (104 < point.x() < 106 and 8 < point.y() < 10):
            fail("WFS %s in EPSG:4326 drawn at %s" % (version, point))
    print("WFS %s: complete" % version)

wms = QgsRasterLayer(
    "crs=EPSG:3857&format=image/png&layers=%s&styles=&url=%s&username=%s&password=%s"
    % (name, quote(url + "/secure/wms", safe=""), user, password), "wms", "wms")
if not wms.isValid():
    fail("WMS not valid: " + wms.error().message())
settings = QgsMapSettings()
settings.setLayers([wms])
settings.setDestinationCrs(wms.crs())
settings.setOutputSize(QSize(600, 450))
settings.setBackgroundColor(QColor("white"))
if wms.extent().isEmpty():
    fail("WMS layer has no extent")
near = QgsCoordinateTransform(layer.crs(), wms.crs(), QgsProject.instance()).transformBoundingBox(box)
settings.setExtent(near)
job = QgsMapRendererSequentialJob(settings)
job.start()
job.waitForFinished()
image = job.renderedImage()
colours = {image.pixel(x, y) for x in range(0, 600, 3) for y in range(0, 450, 3)}
image.save(picture)
if len(colours) < 3:
    fail("the WMS picture is blank: %d colours, %s" % (len(colours), [e.message for e in job.errors()]))
print("WMS drawn:", len(colours), "colours")
sys.stdout.flush()
import os

os._exit(0)  # the provider's threads outlive exitQgis() in QGIS 3.22 and crash it
