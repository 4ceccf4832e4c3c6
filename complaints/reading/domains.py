"""Which last labels make a host name, and which hosts are known to be genuine."""

from __future__ import annotations

# Names that are set aside for examples, and the generic ones that are seen in reports.
GENERIC = frozenset(
    """example test invalid localhost com net org info biz name pro mobi asia int gov edu mil onion
    vip xyz top site online store shop club live life world today space tech app dev link click fun win bid loan loans
    finance fund fit icu cyou sbs bond cfd monster quest buzz work works jobs agency center company group ltd team
    support help services service solutions systems network digital media news email chat social love dating casino
    bet poker games game money cash credit creditcard bank capital exchange market markets trade trading investments
    gold wallet rest ink art blog page website web host hosting cloud software academy education school wiki zone
    best cool red blue green black pink one plus express delivery post travel holiday rentals villas hotel tours
    charity foundation gives gift gifts promo deals sale bargains discount fyi run ooo moe lol gdn men date party
    science stream download racing review reviews cricket accountant faith webcam trust law legal lawyer attorney
    doctor clinic health care city land house estate properties family baby kids mom coffee pizza bar cafe
    thai khmer""".split()
)
COUNTRY = frozenset(
    """ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc
    cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb
    gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke
    kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu
    mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw
    sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua
    ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw""".split()
)
# Endings that no user name of a messenger has by chance.
SURE = frozenset("example test invalid com net org vip cc xyz top app info online site".split())
SPOKEN = {
    "คอม": "com", "คอมม์": "com", "เน็ต": "net", "เนต": "net", "ออร์ก": "org", "โออาร์จี": "org", "ซีซี": "cc",
    "ทีเอช": "th", "ซีโอ": "co", "โค": "co", "โก": "go", "วีไอพี": "vip", "อินโฟ": "info", "เอเชีย": "asia",
    "ช็อป": "shop", "ออนไลน์": "online", "ไลฟ์": "live", "แอป": "app", "ท็อป": "top",
}  # fmt: skip
ONE_LETTER = frozenset("t x g m".split())

# Bare names of the big platforms say where, not who.
PLATFORMS = frozenset(
    """facebook.com www.facebook.com fb.com line.me t.me telegram.org instagram.com www.instagram.com tiktok.com
    www.tiktok.com twitter.com x.com youtube.com www.youtube.com google.com www.google.com whatsapp.com gmail.com
    hotmail.com outlook.com yahoo.com""".split()
)

# Government and school names cannot be bought; the others are the genuine sites of firms that gangs imitate.
PROTECTED_ENDINGS = (".go.th", ".gov.kh", ".mi.th", ".ac.th", ".gov")
GENUINE = frozenset(
    """kasikornbank.com scb.co.th bangkokbank.com krungthai.com ktb.co.th ttbbank.com krungsri.com gsb.or.th ghbank.co.th
    baac.or.th uob.co.th cimbthai.com kiatnakin.co.th tisco.co.th lhbank.co.th bot.or.th sec.or.th set.or.th
    settrade.com thailandpost.co.th thailandpost.com flashexpress.com flashexpress.co.th kerryexpress.com kex-express.com
    jtexpress.co.th dhl.com shopee.co.th lazada.co.th tiktok.com ais.th ais.co.th true.th truecorp.co.th dtac.co.th
    truemoney.com truewallet.co.th pttplc.com pttor.com netflix.com binance.com binance.th facebook.com meta.com
    tcc.or.th checkgon.com ababank.com acledabank.com.kh wingbank.com.kh nbc.org.kh mea.or.th pea.co.th pwa.co.th
    mwa.co.th thairath.co.th bitkub.com amazon.com paypal.com microsoft.com apple.com google.com""".split()
)


def is_ending(label: str) -> bool:
    """Whether a label can end a host name."""
    return label in GENERIC or label in COUNTRY or label.startswith("xn--")


def is_genuine(host: str) -> bool:
    """Whether a host belongs to an authority or firm, by its protected ending or because it is known."""
    host = "." + host
    return host.endswith(PROTECTED_ENDINGS) or any(
        host.endswith("." + known) for known in (".".join(host.split(".")[-n:]) for n in (2, 3)) if known in GENUINE
    )
