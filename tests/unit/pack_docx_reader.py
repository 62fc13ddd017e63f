"""Reads a guideline.docx made from the fixture with python-docx, and says what is not as it should be."""
import sys

import docx
from docx.shared import Mm

document = docx.Document(sys.argv[1])
texts = {}
for paragraph in document.paragraphs:
    texts.setdefault(paragraph.style.name, []).append(paragraph.text)

wanted = {
    "Title": ["鉄道分野におけるサイバーセキュリティ対策指針"],
    "Issuer": ["国土交通省"],
    "Heading 1": ["総則", "体制と役割", "対策事項", "情報共有と報告", "評価と改善"],
    "Heading 2": ["目的", "適用範囲", "拘束の程度の区分", "重要インフラ事業者等", "重要インフラ所管省庁（国土交通省）",
                  "重要インフラ事業者等", "セプター"],
    "Heading 3": ["行うべき事項", "努めるべき事項", "行うべき事項", "行うべき事項", "行うべき事項"],
    "Annex Heading": ["附属１　対策事項と法令・規格の対応", "附属２　出典一覧"],
}
faults = [f"{style}: {texts.get(style)} instead of {want}" for style, want in wanted.items() if texts.get(style) != want]
if texts["Item"][0] != "点検の結果を<w:p>&改善に生かす。":
    faults.append(f"first item: {texts['Item'][0]!r}")
rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
if rows != [["番号", "文書名", "発行者", "日付", "状態", "引用数"], ["1", "見本行動計画", "環境省", "2014年5月9日決定", "案", "5"]]:
    faults.append(f"table of sources: {rows}")
page = document.sections[-1]
if abs(page.page_width - Mm(210)) > 1000 or abs(page.page_height - Mm(297)) > 1000:
    faults.append("not A4")
if document.core_properties.created.isoformat() != "1980-01-01T00:00:00":
    faults.append("a date that is not fixed")
print("\n".join(faults))
sys.exit(bool(faults))
