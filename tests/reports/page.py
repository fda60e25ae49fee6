"""A page as a browser's parser sees it: its tags, attributes and text."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"br", "circle", "input", "line", "meta", "path", "rect", "use"}
BLOCKS = (
    "article",
    "aside",
    "details",
    "div",
    "dl",
    "figure",
    "form",
    "h3",
    "h4",
    "nav",
    "p",
    "section",
    "table",
    "ul",
)
CELL = frozenset({"td", "th", "p"})
ITEM = frozenset({"dt", "dd", "p"})
# Which open tags a start tag ends, and which an end tag may leave open inside it (HTML Standard, 13.1.2.4).
ENDED_BY = {
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
    **dict.fromkeys(("dt", "dd"), ITEM),
    **dict.fromkeys(("td", "th"), CELL),
    "tr": CELL | {"tr"},
    "tbody": CELL | {"tr", "thead", "tbody"},
    "li": frozenset({"li", "p"}),
}
MAY_STAY_OPEN = {"p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "option"}


class Page(HTMLParser):
    """Collects what a page holds; `nesting_faults` lists end tags that close nothing and tags left open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.shape: list[str] = []
        self.words: list[str] = []
        self.comments: list[str] = []
        self.nesting_faults: list[str] = []
        self.marked: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.nesting_faults += self._open

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.shape.append(tag)
        while self._open and self._open[-1] in ENDED_BY.get(tag, ()):
            self._open.pop()
        if tag not in VOID:
            self._open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.shape.append(tag)

    def handle_endtag(self, tag):
        self.shape.append(f"/{tag}")
        while self._open and self._open[-1] in MAY_STAY_OPEN - {tag}:
            self._open.pop()
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.nesting_faults.append(f"/{tag}")

    def handle_data(self, data):
        if {"style", "script"} & set(self._open):
            return
        self.words.append(data)
        if "mark" in self._open:
            self.marked[-1] += data

    def handle_comment(self, data):
        self.comments.append(data)

    handle_pi = unknown_decl = handle_comment

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]
