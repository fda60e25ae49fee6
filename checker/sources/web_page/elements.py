"""The names of HTML's elements, by what a browser does with them."""

from __future__ import annotations

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
        "keygen",
    ]
)

HEADINGS = frozenset(
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)

BLOCKS = HEADINGS | frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "col",
        "colgroup",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""What stands on lines of its own."""

CLOSES_PARAGRAPH = HEADINGS | frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "dd",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "ul",
    ]
)

IN_HEAD = frozenset(
    [
        "base",
        "link",
        "meta",
        "noscript",
        "script",
        "style",
        "template",
        "title",
        "basefont",
        "bgsound",
        "noframes",
    ]
)

NOT_SHOWN = frozenset(
    [
        "script",
        "style",
        "template",
        "head",
        "title",
        "iframe",
        "noembed",
        "noframes",
        "xmp",
        "datalist",
    ]
)
"""What no reader of the page ever sees, and what is read as metadata alone."""

CONTROLS = frozenset(
    [
        "button",
        "select",
        "textarea",
        "label",
        "legend",
        "input",
        "output",
        "progress",
        "meter",
        "datalist",
    ]
)
"""What a reader presses and fills in."""

FALLBACKS = frozenset(
    [
        "noscript",
        "object",
        "video",
        "audio",
        "canvas",
    ]
)
"""What is shown where something else cannot be."""

AROUND = frozenset(
    [
        "amp-ad",
        "amp-consent",
        "amp-embed",
        "amp-social-share",
        "amp-subscriptions-dialog",
        "amp-user-notification",
    ]
)
"""Elements of AMP for advertisements, notices and sharing."""

ROLES = {
    "navigation": "nav",
    "search": "search",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "form": "form",
    "menu": "nav",
    "menubar": "nav",
    "toolbar": "nav",
    "tablist": "nav",
    "article": "article",
    "main": "main",
    "heading": "h2",
    "figure": "figure",
    "list": "ul",
    "listitem": "li",
    "table": "table",
    "grid": "table",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
    "button": "button",
}
"""ARIA role -> the element that means the same.

Source:
    W3C, ARIA in HTML, the implicit roles of elements.
"""
