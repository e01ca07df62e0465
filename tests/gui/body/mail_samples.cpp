// SPDX-License-Identifier: Apache-2.0
#include "gui/body/mail_samples.h"

#include <QHash>

#include <array>
#include <utility>

namespace composer::test {

namespace {

struct Scheme {
    const char* name;
    const char* page; ///< ground of the page
    const char* card; ///< ground of the content
    const char* ink;
    const char* muted;
    const char* accent;
    const char* onAccent;
};

constexpr std::array schemes {Scheme {"light", "#f6f6f6", "#ffffff", "#333333", "#999999", "#3498db", "#ffffff"},
    Scheme {"dark", "#121212", "#1e1e1e", "#eeeeee", "#888888", "#bb86fc", "#000000"},
    Scheme {"brand", "#00a040", "#00a040", "#fff", "#e0ffe0", "#ffe000", "#00a040"},
    Scheme {"pale", "#fafafa", "#fdfdfd", "#c8c8c8", "#e4e4e4", "#d0e8ff", "#ffffff"},
    Scheme {"named", "whitesmoke", "ivory", "black", "silver", "navy", "gold"}};

struct Structure {
    const char* name;
    const char* html; ///< with {page}, {card} and so on
};

constexpr std::array structures {
    Structure {"letter", R"mail(<html><body style="color:{ink};background:{page}"><p>VISIBLE, dear reader,</p>
        <p style="color:{muted}">small print VISIBLE <a href="https://x.example/">link VISIBLE</a></p></body></html>)mail"},
    Structure {
        "preheader", R"mail(<body bgcolor="{page}"><span style="display:none !important;font-size:1px;color:#fff">HIDDEN
        preview line</span><div style="max-height:0;overflow:hidden">HIDDEN padding &nbsp;&zwnj;&nbsp;</div>
        <table width="600" bgcolor="{card}"><tr><td style="color:{ink}">VISIBLE</td></tr></table></body>)mail"},
    Structure {
        "class preheader", R"mail(<html><head><style>body{margin:0} .preheader, span.pre { display: none !important }
        @media (max-width:600px) { .wide { display:none } }</style></head><body><span class="preheader">HIDDEN</span>
        <span class="x pre">HIDDEN</span><div class="wide" style="color:{muted}">VISIBLE</div></body></html>)mail"},
    Structure {"transactional", R"mail(<table width="100%" style="background-color:{page}"><tr><td align="center">
        <table width="100%"><tr><td style="padding:25px 0;text-align:center"><a href="https://x.example" style="color:{muted};
        text-decoration:none">VISIBLE Product</a></td></tr><tr><td width="100%"><table align="center" width="570"
        style="background-color:{card}"><tr><td style="padding:45px"><h1 style="color:{ink}">Hi VISIBLE,</h1>
        <p style="color:{ink}">Use the button. <strong>VISIBLE</strong></p><table width="100%"><tr><td align="center">
        <a href="{{action_url}}" style="color:{onAccent};background-color:{accent}">VISIBLE Reset</a></td></tr></table>
        <table><tr><td><p style="color:{muted}">sub VISIBLE</p></td></tr></table></td></tr></table></td></tr></table>
        </td></tr></table>)mail"},
    Structure {"columns", R"mail(<div style="background-color:{page}"><div style="margin:0 auto;max-width:600px">
        <table align="center" width="100%" style="width:100%;background:{card}"><tbody><tr><td style="font-size:0px">
        <div style="display:inline-block;width:50%"><table width="100%"><tbody><tr><td style="font-size:13px;color:{ink}">
        VISIBLE left</td></tr></tbody></table></div><div style="display:inline-block;width:50%"><table width="100%"><tbody>
        <tr><td style="font-size:13px;color:{muted}">VISIBLE right</td></tr></tbody></table></div></td></tr></tbody>
        </table></div></div>)mail"},
    Structure {"button", R"mail(<table><tr><td bgcolor="{accent}" style="border-radius:5px;background-color:{accent}">
        <a href="https://x.example/a" style="color:{onAccent};background:{accent};padding:12px 25px">VISIBLE Call</a></td>
        </tr></table><p style="color:{muted}">VISIBLE <a href="#top">to the top</a> <a href="tel:123">call VISIBLE</a></p>)mail"},
    Structure {"picture ground",
        R"mail(<table width="600" background="https://x.example/bg.png" style="background-image:url(x)">
        <tr><td style="color:#ffffff">VISIBLE over a picture</td></tr></table><div style="background:url(x) {accent};
        color:{onAccent}">VISIBLE banner</div>)mail"},
    Structure {"receipt",
        R"mail(<table width="100%" border="0" cellpadding="0"><thead><tr><th align="left" style="color:{muted};
        border-bottom:1px solid #edeff2">Item VISIBLE</th><th align="right" style="color:{muted}">Amount</th></tr></thead>
        <tbody><tr><td width="80%" style="color:{ink}">VISIBLE hat</td><td width="20%" align="right"
        style="color:{ink}">&euro;&thinsp;20</td></tr><tr><td style="background:{accent};color:{onAccent}">VISIBLE total</td>
        <td>20</td></tr></tbody></table>)mail"},
    Structure {"quoted",
        R"mail(<div dir="ltr">VISIBLE answer</div><br><div class="gmail_quote"><div dir="ltr">On Tue VISIBLE wrote:
        <br></div><blockquote style="margin:0 0 0 .8ex;border-left:1px solid {muted};color:{muted}"><p>VISIBLE quoted
        <font color="{muted}">VISIBLE font</font></p></blockquote></div>)mail"},
    Structure {"office",
        R"mail(<html xmlns:o="urn:x"><head><style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri"} --></style>
        </head><body lang=DE link="#0563C1"><!--[if mso]><table><tr><td>HIDDEN</td></tr></table><![endif]-->
        <p class=MsoNormal><span style='color:#1F497D;mso-fareast-language:EN-US'>VISIBLE<o:p></o:p></span></p>
        <p class=MsoNormal style='background:{accent}'><b><span style='color:{accent}'>VISIBLE same colour</span></b></p>
        <p style="mso-hide:all">HIDDEN</p></body></html>)mail"},
    Structure {"card",
        R"mail(<div style="background:{page};padding:20px"><div style="background:{card};color:{ink}"><h2 style="
        color:{accent}">VISIBLE title</h2><p>VISIBLE text <span style="color:transparent">VISIBLE ghost</span>
        <span style="color:rgb(250, 250, 250)">VISIBLE pale</span></p><hr><p style="color:inherit">VISIBLE
        <a href="https://x.example/u" style="color:{page}">VISIBLE unsubscribe</a></p></div></div>)mail"},
    Structure {
        "hidden parts", R"mail(<div hidden>HIDDEN</div><div style="visibility:hidden"><p>HIDDEN <b>HIDDEN</b></p></div>
        <p style="opacity:0">HIDDEN<p style="color:{muted}">VISIBLE after<ul><li style="display:none">HIDDEN<li>VISIBLE item
        </ul><table><tr><td style="display:none">HIDDEN<td style="color:{ink}">VISIBLE cell</tr></table>
        <img alt="HIDDEN" style="display:none" src=x><div style="height:0;overflow:visible">VISIBLE overflow</div>)mail"}};

} // namespace

std::vector<MailSample> mailSamples()
{
    std::vector<MailSample> samples;
    for (const auto& structure : structures) {
        for (const auto& scheme : schemes) {
            auto html = QString::fromUtf8(structure.html);
            const std::array<std::pair<const char*, const char*>, 6> parts {
                {{"{page}", scheme.page}, {"{card}", scheme.card}, {"{ink}", scheme.ink}, {"{muted}", scheme.muted},
                    {"{accent}", scheme.accent}, {"{onAccent}", scheme.onAccent}}};
            for (const auto& [part, color] : parts)
                html.replace(QLatin1String(part), QLatin1String(color));
            samples.push_back({QString::fromLatin1(structure.name) + u' ' + QLatin1String(scheme.name), html});
        }
    }
    return samples;
}

} // namespace composer::test
