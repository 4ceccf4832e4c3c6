"""Where people talk: words for LINE, Telegram, Facebook and other services, and what can be a user name there."""

from __future__ import annotations

import re

from .quick import quick

# `none` stands where a platform's letters are part of another word.
PLATFORMS: dict[str, str] = {
    "line": (
        "ไลน์|ไลน|ลายน์|ไลนไอดี|ไลน์ไอดี|ไอดีไลน์|ไอดีไลน|แอดไลน์|ไลน์แอด|line|line id|line-id|lineid|"
        "id line|ไอดี line|idline|line oa|line@|"
        "ไลน์@|ไลน์ oa|line official|ไลน์ออฟฟิเชียล|ไลน์ทางการ|ឡាញ|ឡាយ|លីញ|ឡាញអាយឌី|lineid:"
    ),
    "telegram": (
        "telegram|เทเลแกรม|เทเลแกม|เทเลแกรมม์|เทเลเเกรม|เทเล|เทเรแกรม|เทลแกรม|โทรเลแกรม|tg|tele|"
        "telegram id|telegram bot|แอปเทเลแกรม|"
        "តេឡេក្រាម|តេលេក្រាម|តេឡេ|តេលេ"
    ),
    "facebook": (
        "facebook|เฟซบุ๊ก|เฟสบุ๊ค|เฟซบุ๊ค|เฟสบุ๊ก|เฟสบุค|เฟซบุค|เฟซบุก|เฟสบุก|เฟช|เฟชบุ๊ค|เฟซ|เฟส|fb|"
        "เอฟบี|fanpage|แฟนเพจ|เพจ|เพด|เพจเฟซ|เพจเฟส|"
        "facebook page|fb page|messenger|page|ហ្វេសប៊ុក|ហ្វេសបុក|ហ្វេស|ផេក|ផេកហ្វេសប៊ុក|ទំព័រហ្វេសប៊ុក|ទំព័រ"
    ),
    "other": (
        "instagram|ig|ไอจี|อินสตาแกรม|อินสตราแกรม|อินสตา|twitter|ทวิตเตอร์|ทวิตเตอ|ทวิต|tiktok|tik tok|"
        "ติ๊กต็อก|ติ๊กตอก|ติ๊กต๊อก|ติกตอก|discord|ดิสคอร์ด|"
        "wechat|วีแชท|วีแชต|youtube|ยูทูบ|ยูทูป|snapchat|threads|skype|สไกป์|tinder|ทินเดอร์|bumble|"
        "viber|signal|kakao|x.com|บัญชี x|bigo|lemon8|"
        "zoom|on x|via x|x (|ใน x|ทาง x|แอป x|บน x|อินสตาแกรมชื่อ|hinge|badoo|roblox|steam|whatsapp|"
        "วอทแอพ|วอทส์แอป|วอตส์แอป|แอพวอท"
    ),
    "none": (
        "អនឡាញ|ออนไลน์|ออนไลน|ออนใลน์|สไลน์|ไลน์แมน|ไลนแมน|line man|lineman|line bk|line pay|line shopping|"
        "เฟสติวัล|เฟสแรก|เฟส 1|เฟส 2|"
        "กลุ่มไลน์|กลุ่มไลน|ไลน์กลุ่ม|ไลนกลุ่ม|ห้องไลน์|line group|group line|กลุ่ม line|line openchat|"
        "โอเพนแชท|โอเพ่นแชท|openchat|line กลุ่ม|"
        "ในกลุ่ม line|first line|front line|bottom line|product line|in line|line of|next page|"
        "page นี้|web page|this page|homepage|login page|"
        "fake page|landing page|payment page|a page|หน้าเพจ|กลุ่มเฟซ|กลุ่มเฟส|กลุ่มเฟซบุ๊ก|"
        "กลุ่มเฟสบุ๊ค|กลุ่ม facebook|facebook group|กลุ่มในเฟซ|กลุ่มในเฟส"
    ),
}
# Words between a cue and a name that say that an identifier follows.
ID_MARK = quick(r"ไอดี|\bid\b|ออฟฟิเชียล|official|\boa\b|[:=\"'@]|អាយឌី|លេខសម្គាល់|\buser(?:name)?\b|ชื่อผู้ใช้")
NAME_MARK = quick(r"ชื่อ|\bname[ds]?\b|\bcalled\b|นามว่า|ឈ្មោះ")
# Words after which what follows is no user name of the platform any more.
STOP = quick(
    "ลิงก์|ลิ้งค์|ลิงค์|ลิ้ง|ลิง|เว็บ|เวป|เวบ|แอป|แอพ|โอน|บัญชี|เบอร์|เบอ|โทร|อีเมล|เมล|รหัส|พร้อมเพ|link|"
    "site|website|app|transfer|account|phone|"
    "email|e-mail|หมายเลข|กลุ่ม|group|គណនី|លេខទូរស័ព្ទ|ទូរស័ព្ទ|តំណ|វេបសាយ|គេហទំព័រ|ហើយ|រួច|แล้ว|\\bthen\\b|\\band\\b"
)
HANDLE = re.compile(r"@?(?:[a-z0-9]|_(?=[a-z0-9._-]*\d))[a-z0-9._-]{2,39}")
# Words of Thai, Khmer and English reports that follow "LINE" and are no user names.
COMMON = frozenset(
    """line telegram facebook group official openchat open chat call video pay man app apps account acc user users name id
    oa bot admin channel message messages messenger msg sms live link links the and but then they their them who was were
    with from for asked told said sent send saying where which that this that's after before when his her him she you your
    our out over via using used under name named called page profile number phone contact contacts friend friends add added
    ask asks had has have into not now one all are is it its to of on in at by or if so we he my me as an be do up scb ktb
    kbank bbl ttb bay gsb baac aba acleda usdt btc eth thb baht otp pin apk ios android online scam scammer fake help support
    team service staff center centre customer whatsapp wechat instagram tiktok twitter until because since about again only
    also telling text texts texted conversation today yesterday requesting request instead notify work works job
    instructed instructing instructions claiming claimed pretending pretended talk talked talking chatting chatted started
    however later there here every each some someone first second third please until while during through between""".split()
)


def looks_like_id(token: str) -> bool:
    """Whether a word looks like a user name by itself: a digit, dot, dash or underscore among letters, or a leading @."""
    body = token.lstrip("@")
    if not any("a" <= char <= "z" for char in body):
        return False
    return token.startswith("@") or any(not "a" <= char <= "z" for char in body)
