"""How people write the organisations that gangs pretend to be. Authorities first, firms and banks after."""

from __future__ import annotations

AUTHORITIES: dict[str, str] = {
    "RTP": (
        "ตำรวจ|ตำรวด|ตํารวจ|ตำหรวด|สภ.|สน.|บช.สอท|สอท.|บก.ปอท|ปอท.|สำนักงานตำรวจแห่งชาติ|กองปราบ|ร้อยเวร|"
        "พนักงานสอบสวน|ผู้กำกับ|สารวัตร|ร.ต.อ.|พ.ต.ท.|พ.ต.อ.|พ.ต.ต.|ร.ต.ท.|ผู้กอง|"
        "ศูนย์รับแจ้งความ|แจ้งความออนไลน์|ไซเบอร์|police|cyber police|ccib|royal thai police|inspector|"
        "police officer|police station|detective|cib|"
        "នគរបាល|ប៉ូលិស|ប៉ូលីស|ប៉ុស្តិ៍|ตม.|ตรวจคนเข้าเมือง|immigration police|interpol|ตำรวจท่องเที่ยว"
    ),
    "DSI": "ดีเอสไอ|dsi|กรมสอบสวนคดีพิเศษ|สอบสวนคดีพิเศษ|special investigation",
    "AMLO": (
        "ปปง|ป.ป.ง|ฟอกเงินแห่งชาติ|ป้องกันและปราบปรามการฟอกเงิน|สำนักงาน ปปง|amlo|anti-money laundering|"
        "anti money laundering|ប្រឆាំងការសម្អាតប្រាក់"
    ),
    "OAG": "อัยการ|อัยกาน|สำนักงานอัยการ|prosecutor|attorney general|public prosecutor|oag|ព្រះរាជអាជ្ញា|អយ្យការ",
    "COURT": ("ศาลอาญา|ศาลจังหวัด|ศาลยุติธรรม|ศาลแพ่ง|หมายศาล|เจ้าหน้าที่ศาล|ศาล|court|តុលាការ|សាលាដំបូង|กรมบังคับคดี|บังคับคดี"),
    "NBTC": "กสทช|กสทฃ|ก.ส.ท.ช|กสช.|nbtc|telecom authority|telecommunications commission|national broadcasting",
    "AOC1441": "ศูนย์ aoc|aoc 1441|aoc1441|aoc|ศูนย์ 1441|เอโอซี|สายด่วน 1441|1441",
    "MDES": (
        "ดีอี|ดีอีเอส|กระทรวงดิจิทัล|กระทรวงดิจิตอล|กะทรวงดิจิ|กระทรวงดีอี|ดิจิทัลเพื่อเศรษฐกิจ|mdes|"
        "digital economy|เงินดิจิทัลวอลเล็ต|ดิจิทัลวอลเล็ต|เงินดิจิทัล|เงินดิจิตอล|ดิจิตอลวอลเล็ต|"
        "เงินหมื่นดิจิ|ทางรัฐ|digital ministry|ministry of digital"
    ),
    "RD": "สรรพากร|สรรพากอน|กรมสรรพากร|สันพากร|revenue department|tax office|tax department|พันธกร|กรมภาษี|ពន្ធដារ",
    "CGD": "กรมบัญชีกลาง|บัญชีกลาง|comptroller|บำเหน็จบำนาญ|เบี้ยหวัดบำนาญ|บำนาญ|cgd|digital pension",
    "DLT": ("ขนส่งทางบก|กรมการขนส่ง|กรมขนส่ง|สำนักงานขนส่ง|ขนส่งจังหวัด|dlt|land transport|ใบสั่งจราจร|ใบขับขี่ออนไลน์"),
    "LAND": ("กรมที่ดิน|สำนักงานที่ดิน|เจ้าพนักงานที่ดิน|ที่ดินจังหวัด|ภาษีที่ดิน|department of lands|land department|land office"),
    "DOPA": (
        "ที่ว่าการอำเภอ|เจ้าหน้าที่อำเภอ|จนท.อำเภอ|จนท. อำเภอ|พนักงานอำเภอ|ปกครองอำเภอ|กรมการปกครอง|ฝ่ายปกครอง|นายอำเภอ|ปลัดอำเภอ|ปลัดจังหวัด|thaid|ไทยดี|ทะเบียนราษฎร์|"
        "ทะเบียนราษฎร|สำนักทะเบียน|dopa|district office|provincial administration"
    ),
    "DBD": "กรมพัฒนาธุรกิจการค้า|กรมพัฒน์|กรมพัฒนาธุรกิจ|dbd|business development",
    "CUSTOMS": "ศุลกากร|สุลกากร|กรมศุลกากร|ด่านศุลกากร|customs|គយ",
    "NHSO": "สปสช|หลักประกันสุขภาพ|บัตรทอง|nhso|health security",
    "SSO": "ประกันสังคม|สปส.|ประกันสังคมจังหวัด|sso|social security",
    "DSL": "กยศ|กยส|กองทุนกู้ยืมเพื่อการศึกษา|กองทุนให้กู้ยืม|student loan fund|student loan",
    "SEC": "ก.ล.ต|กลต|securities and exchange|sec thailand|สำนักงาน กลต",
    "SET": "ตลาดหลักทรัพย์|settrade|เซ็ทเทรด|stock exchange of thailand|ตลท|set thailand",
    "BOT": "แบงก์ชาติ|แบงค์ชาติ|ธนาคารแห่งประเทศไทย|ธปท|bank of thailand|ธนาคารชาติ",
    "MEA": "การไฟฟ้านครหลวง|ไฟฟ้านครหลวง|กฟน|mea|metropolitan electricity",
    "PEA": (
        "การไฟฟ้าส่วนภูมิภาค|ไฟฟ้าส่วนภูมิภาค|กฟภ|การไฟฟ้า|การไฟฟา|pea|provincial electricity|electricity authority|ไฟฟ้าภูมิภาค"
    ),
    "MWA": "การประปานครหลวง|ประปานครหลวง|กปน|metropolitan waterworks|mwa",
    "PWA": "การประปาส่วนภูมิภาค|ประปาส่วนภูมิภาค|กปภ|การประปา|pwa|provincial waterworks|waterworks|ประปา",
    "THPOST": "ไปรษณีย์ไทย|ไปรษณีย์|ไปรษณี|ไปรสนี|thailand post|thai post|thailandpost|ปณ.|ប្រៃសណីយ៍ថៃ|ems ไทย",
    "OTHER": (
        "กระทรวง|สาธารณสุข|เจ้าหน้าที่รัฐ|หน่วยงานรัฐ|กระทรวงสาธารณสุข|กรมอนามัย|กรมควบคุมโรค|กระทรวงแรงงาน|กรมการจัดหางาน|จัดหางาน|พม.|พัฒนาสังคม|"
        "กระทรวงมหาดไทย|เทศบาล|อบต|กระทรวงการคลัง|ธนารักษ์|สคบ|ศูนย์ดำรงธรรม|สถานทูต|embassy|"
        "กงสุล|กรมการกงสุล|unicef|ยูนิเซฟ|สภากาชาด|กาชาด|red cross|เครดิตบูโร|ncb|กฟผ|egat|การรถไฟ|"
        "บริษัทประกัน|คปภ|oic|ป.ป.ช|ปปช|กรมสุขภาพจิต|กรมปศุสัตว์|กรมการค้า|กรมส่งเสริม|ministry|"
        "สหกรณ์|การบินไทย|ไทยแอร์เวย์|airasia|แอร์เอเชีย|ลาซาด้าเอ็กซ์เพรส|សាសាង|"
        "បេឡាជាតិ|ក្រសួង|utc|fbi|un women"
    ),
}
FIRMS: dict[str, str] = {
    "PTT": "ปตท|พีทีที|ptt|โออาร์|or invest",
    "AIS": "เอไอเอส|ais|เอไอเอด",
    "TRUE": "ทรู|ทรูมูฟ|ทรูมูฟเอช|true|truemove|true move|ดีแทค|dtac|ทรูออนไลน์",
    "FLASH": "แฟลช|แฟลชเอ็กซ์เพรส|แฟรช|flash|flash express|แฟลซ",
    "KERRY": "เคอรี่|เคอร์รี่|เคอรรี่|kerry|kex|เคอี่เอ็กซ์",
    "JT": "j&t|j & t|jt express|เจแอนด์ที|เจแอนที|เจ แอนด์ ที|jnt",
    "DHL": "ดีเอชแอล|dhl",
    "SHOPEE": "shopee|ช้อปปี้|ช็อปปี้|ชอปปี้|ช๊อปปี้|ช้อปปี๊|ช็อปปี",
    "LAZADA": "lazada|ลาซาด้า|ลาซาดา|ลาซาดร้า",
    "TIKTOK": "tiktok shop|tiktokshop|tik tok shop|ติ๊กต็อกช็อป|ติ๊กต็อก|ติ๊กต๊อก|ติ๊กตอก|tiktok|tik tok",
    "FACEBOOK": (
        "meta|meta business|ทีมงานเฟซบุ๊ก|ทีมงาน facebook|facebook support|facebook security|เมตา|"
        "ฝ่ายสนับสนุนเฟซบุ๊ก|meta support"
    ),
    "NETFLIX": "netflix|เน็ตฟลิกซ์|เน็ตฟลิก|เนตฟลิกซ์",
    "BINANCE": "binance|ไบแนนซ์|ไบแนนซ|ไบแนน",
    "BANK_BBL": "ธนาคารกรุงเทพ|แบงก์กรุงเทพ|แบงค์กรุงเทพ|ธ.กรุงเทพ|บัวหลวง|bangkok bank|bbl|bualuang",
    "BANK_KBANK": "กสิกร|กสิกรไทย|กสิก|kbank|k-bank|kasikorn|kasikornbank|kplus|k plus|k point|kpoint|เคพลัส|เคแบงก์|កាស៊ីករ|កសិករ",
    "BANK_KTB": "กรุงไทย|กุงไทย|กรุงไท|ktb|krungthai|krung thai|เป๋าตัง|ក្រុងថៃ",
    "BANK_TTB": "ทีทีบี|ttb|ทหารไทย|ทหารไทยธนชาต|ธนชาต|tmb|tmbthanachart",
    "BANK_SCB": "ไทยพาณิชย์|ไทยพานิช|ไทพานิช|scb|เอสซีบี|siam commercial|scb easy",
    "BANK_BAY": "กรุงศรี|กรุงสี|krungsri|กรุงศรีอยุธยา|bank of ayudhya|kma",
    "BANK_GSB": "ออมสิน|ธนาคารออมสิน|gsb|government savings|mymo|มายโม",
    "BANK_GHB": "ธอส|อาคารสงเคราะห์|ghb|gh bank",
    "BANK_BAAC": "ธกส|ธ.ก.ส|เพื่อการเกษตร|baac",
    "BANK_UOB": "ยูโอบี|uob",
    "BANK_CIMBT": "ซีไอเอ็มบี|cimb",
    "OTHER": (
        "แบล็คร็อค|แบล็กร็อก|blackrock|black rock|goldman sachs|โกลด์แมน|jp morgan|jpmorgan|เจพีมอร์แกน|hsbc|เอชเอสบีซี|citibank|ซิตี้แบงก์|vanguard|fidelity|"
        "robinhood|โรบินฮู้ด|etoro|kraken|bybit|ไบบิต|tesla|เทสลา|openai|โฮมโปร|homepro|ไทวัสดุ|thai watsadu|ikea|อิเกีย|power buy|พาวเวอร์บาย|jaymart|เจมาร์ท|"
        "แม็คโคร|makro|เดอะมอลล์|the mall|สยามพารากอน|paragon|สตาร์บัคส์|starbucks|กรุงไทยแอกซ่า|เมืองไทยประกัน|วิริยะ|ทิพยประกัน|เอไอเอ|aia|allianz|อลิอันซ์|"
        "western union|moneygram|wise|lineman|traveloka|trip.com|klook|expedia|youtube|ยูทูบ|spotify|disney|samsung|ซัมซุง|honda|ฮอนด้า|isuzu|อีซูซุ|scg|เอสซีจี|"
        "บางจาก|bangchak|shell|เชลล์|เอสโซ่|สามารถ|3bb|tot|เอ็นที|nt broadband|gulf|กัลฟ์|เอสซีจี เอ็กซ์เพรส|เบสท์ เอ็กซ์เพรส|ไปรษณีย์ เอกชน|"
        "เคทีซี|ktc|อิออน|aeon|เฟิร์สช้อยส์|first choice|บริษัทบัตรเครดิต|google|กูเกิล|microsoft|"
        "ไมโครซอฟท์|apple id|amazon|อเมซอน|paypal|fedex|เฟดเอ็กซ์|ups express|นินจาแวน|ninja van|"
        "best express|เบสท์เอ็กซ์เพรส|spx|โลตัส|บิ๊กซี|เซเว่น|7-eleven|lotus's|line man|lineman|แกร็บ|grab|"
        "ทรูมันนี่|truemoney|true money|ทิสโก้|tisco|เกียรตินาคิน|kkp|แลนด์แอนด์เฮ้าส์|เมืองไทยประกันชีวิต|"
        "เอไอเอ|กรุงไทย-แอกซ่า|บิทคับ|bitkub|okx|coinbase|aba bank|ธนาคาร aba|ធនាគារ aba|ធនាគារ acleda|"
        "ធនាគារអេស៊ីលីដា|ធនាគារ wing|wing bank|ธนาคารอิสลาม|ไอแบงก์|"
        "วีซ่า|visa card|mastercard|whatsapp support|instagram support|line official account|ทีมงานไลน์|"
        "สายการบิน|netflex|agoda|อโกด้า|airbnb|booking.com|cellcard|metfone|smart axiata|kubota|โตโยต้า|"
        "toyota|"
        "cp all|ซีพี|เครือซีพี|เซ็นทรัล|central group|ห้าง central|ห้างเซ็นทรัล|central|แอมเวย์|ไทยประกันชีวิต|ធនាគារ អេប៊ីអេ|វីង"
    ),
}
# Parts of suspect host names and pages that name whom they imitate.
HOST_PARTS: dict[str, str] = {
    "RTP": "police|ccib|rtp-|pct-police|thaicyber|royalthai", "DSI": "dsi", "AMLO": "amlo", "OAG": "oag", "NBTC": "nbtc", "MDES": "digital-wallet|digitalwallet|mdes|10000baht",
    "RD": "rd-go|revenue|rd-th|taxrefund|rdgo", "CGD": "cgd", "DLT": "dlt", "LAND": "landtax|dol-|-dol|landdept", "DBD": "dbd", "CUSTOMS": "customs", "NHSO": "nhso", "SSO": "sso-|-sso|sso.", "DSL": "studentloan|dsl-",
    "SEC": "sec-or|sec-th", "SET": "settrade|set-or", "BOT": "bot-or", "PEA": "pea-|-pea|peasmart|pea.", "MEA": "mea-|-mea|measmart|mea.", "PWA": "pwa", "MWA": "mwa", "THPOST": "thaipost|thailandpost|thai-post|ems-|post-th|thpost",
    "PTT": "ptt", "AIS": "ais-|-ais|ais.|myais", "TRUE": "true-|-true|truemove|dtac", "FLASH": "flash", "KERRY": "kerry|kex", "JT": "jtexpress|jt-ex|j-t-|jnt", "DHL": "dhl", "SHOPEE": "shopee", "LAZADA": "lazada", "TIKTOK": "tiktok",
    "FACEBOOK": "meta-|fb-support|facebook-|metasupport", "NETFLIX": "netflix", "BINANCE": "binance", "BANK_BBL": "bualuang|bangkokbank|bbl", "BANK_KBANK": "kbank|kasikorn|kplus|kpoint", "BANK_KTB": "krungthai|ktb|paotang",
    "BANK_TTB": "ttb", "BANK_SCB": "scb", "BANK_BAY": "krungsri", "BANK_GSB": "gsb|mymo", "BANK_GHB": "ghb", "BANK_BAAC": "baac", "BANK_UOB": "uob", "BANK_CIMBT": "cimb",
}  # fmt: skip
