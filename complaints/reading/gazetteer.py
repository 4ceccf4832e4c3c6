"""Places by ISO 3166-2 code: Cambodia in full, the scam towns of its neighbours, and the provinces of Thailand."""

from __future__ import annotations

PLACES: dict[str, str] = {
    "KH-1": (
        "ปอยเปต|ปอยเปด|ปอยเป็ด|ปอยเปรต|ปอยเปท|ปอยเปตร|บันเตียเมียนเจย|บันทายมีชัย|บันเตียนเมียนเจย|"
        "มาลัย จังหวัดบันทาย|พนมมาลัย|ศรีโสภณ|สตึงบท|poipet|poi pet|paoy paet|banteay meanchey|sisophon|"
        "stung bot|ប៉ោយប៉ែត|បន្ទាយមានជ័យ|សិរីសោភ័ណ|សិរីសោភណ|ស្ទឹងបត់|ម៉ាឡៃ"
    ),
    "KH-2": ("พระตะบอง|พระตระบอง|กำเรียง|คัมเรียง|สำเภาลูน|battambang|kamrieng|sampov loun|បាត់ដំបង|កំរៀង|សំពៅលូន|ភ្នំព្រឹក"),
    "KH-3": "กำปงจาม|กัมปงจาม|kampong cham|កំពង់ចាម",
    "KH-4": "กำปงชนัง|กัมปงชนัง|kampong chhnang|កំពង់ឆ្នាំង",
    "KH-5": "กำปงสปือ|กัมปงสปือ|กำปงสะปือ|kampong speu|កំពង់ស្ពឺ|ឧដុង្គ",
    "KH-6": "กำปงธม|กัมปงธม|kampong thom|កំពង់ធំ",
    "KH-7": "กำปอต|กัมปอต|กำโปต|โบกอร์|โบกอ|เขาโบกอร์|kampot|bokor|bokor mountain|កំពត|បូកគោ|ភ្នំបូកគោ",
    "KH-8": (
        "กันดาล|กันดาร|กัณดาล|จังหวัดกันดาล|เจรยธม|ไชรธม|เชรยธม|ตาเขมา|ตาขเมา|kandal|chrey thom|chrey thum|"
        "takhmao|ta khmau|កណ្តាល|កណ្ដាល|ជ្រៃធំ|តាខ្មៅ"
    ),
    "KH-9": "เกาะกง|ดาราสาคร|ดาราซากอร์|ทมอดา|koh kong|dara sakor|long bay|longbay|កោះកុង|តារាសាគរ",
    "KH-10": "กระแจะ|กระเตี้ย|กราเจะ|kratie|ក្រចេះ",
    "KH-11": "มณฑลคีรี|มอนดุลคีรี|mondulkiri|mondolkiri|មណ្ឌលគិរី",
    "KH-12": "พนมเปญ|พนมเปน|พนมเป็ญ|กรุงพนมเปญ|phnom penh|phnompenh|ភ្នំពេញ|រាជធានី",
    "KH-13": "จังหวัดพระวิหาร|พระวิหาร|preah vihear|ព្រះវិហារ",
    "KH-14": "เปรยเวง|ไพรแวง|prey veng|ព្រៃវែង",
    "KH-15": "โพธิสัตว์|โพธิสัต|เวียลเวง|ธมอดา|pursat|veal veng|thmor da|thmar da|ពោធិ៍សាត់|ពោធិសាត់|វាលវែង|ថ្មដា",
    "KH-16": "รัตนคีรี|รัตนกีรี|ratanakiri|rattanakiri|រតនគិរី",
    "KH-17": "เสียมราฐ|เสียมเรียบ|เสียมราช|siem reap|siemreap|សៀមរាប",
    "KH-18": (
        "สีหนุวิลล์|สีหนุวิล|สีหนุวิลย์|สีหนุ|สีหนุวิลล|สีหนุวิว|สีหะนุวิลล์|พระสีหนุ|กำปงโสม|กัมปงโสม|"
        "อ่าวโอเตรส|โอเตรส|sihanoukville|sihanouk|preah sihanouk|sihanoukvile|kampong som|otres|ព្រះសីហនុ|"
        "សីហនុ|ក្រុងព្រះសីហនុ|កំពង់សោម|អូរត្រេះ"
    ),
    "KH-19": "สตึงเตรง|เชียงแตง|stung treng|ស្ទឹងត្រែង",
    "KH-20": "บาเวต|บาเว็ต|บาเวท|บาเวธ|สวายเรียง|bavet|svay rieng|បាវិត|ស្វាយរៀង",
    "KH-21": "ตาแก้ว|takeo|តាកែវ",
    "KH-22": (
        "โอร์เสม็ด|โอเสม็ด|โอรเสม็ด|โอสม็ด|โอเสม็จ|โอร์สม็ัด|อุดรมีชัย|อุดดรมีชัย|อุดดอร์เมียนเจย|อัลลองเวง|"
        "อันลองเวง|จ๊วม|o'smach|osmach|o smach|oddar meanchey|anlong veng|choam|อูเสม็ด|អូរស្មាច់|អូស្មាច់|"
        "ឧត្តរមានជ័យ|ឧត្ដរមានជ័យ|អន្លង់វែង"
    ),
    "KH-23": "แกบ จังหวัด|จังหวัดแกบ|เมืองแกบ|kep province|ខេត្តកែប|ក្រុងកែប",
    "KH-24": "ไพลิน|pailin|ប៉ៃលិន",
    "KH-25": "ตบูงขมุม|tboung khmum|tbong khmum|ត្បូងឃ្មុំ",
    "MM-13": (
        "เมียวดี|เมียววดี|เมียวะดี|เคเคปาร์ค|เคเคพาร์ค|เคเค ปาร์ค|kk park|kkpark|ชเวโก๊กโก่|ชเวโก๊กโก|"
        "ชเวก๊กโก่|ชเวโก๊ก|ชเวกกโก่|ฉ่วยโก๊กโก่|พญาตองซู|เจดีย์สามองค์|รัฐกะเหรี่ยง|กะเหรี่ยง|myawaddy|"
        "shwe kokko|kayin|karen state|payathonzu|three pagodas|tai chang|ไท่ฉาง|มยาวดี|មីយ៉ាវ៉ាឌី|ម្យ៉ាវ៉ាឌី"
    ),
    "MM-17": (
        "เล้าก์ก่าย|เล่าก์ก่าย|เล่าก่าย|เลาก์กาย|เล้าไก่|เล่าไก่|เล่าก์ไก่|โกก้าง|ท่าขี้เหล็ก|ว้าแดง|ปางซาง|"
        "เมืองลา รัฐฉาน|รัฐฉาน|มูเซ|laukkaing|laukkai|kokang|tachileik|muse city|shan state|wa state|mong la"
    ),
    "MM-06": "ย่างกุ้ง|yangon|rangoon",
    "MM-05": "เกาะสอง|kawthaung",
    "LA-BK": (
        "สามเหลี่ยมทองคำ|สามเหลี่ยมทองคํา|บ่อแก้ว|คิงส์โรมัน|คิงโรมัน|ต้นผึ้ง|golden triangle|bokeo|"
        "kings romans|kings roman|ton pheung|ត្រីកោណមាស"
    ),
    "LA-VT": "เวียงจันทน์|เวียงจันทร์|เวียงจัน|vientiane",
    "LA-SV": "สะหวันนะเขต|สุวรรณเขต|สะหวันเขต|savannakhet",
    "LA-LM": "หลวงน้ำทา|บ่อเต็น|boten|luang namtha",
}
COUNTRY_WORDS: dict[str, str] = {
    "KH": (
        "กัมพูชา|กำพูชา|กัมพุชา|ประเทศกัมพูชา|เขมร|ฝั่งเขมร|ฝั่งกัมพูชา|แถวเขมร|cambodia|cambodian side|កម្ពុជា|ស្រុកខ្មែរ|ប្រទេសកម្ពុជា"
    ),
    "MM": "เมียนมา|เมียนมาร์|พม่า|ฝั่งพม่า|ประเทศพม่า|myanmar|burma|មីយ៉ាន់ម៉ា|ភូមា",
    "LA": "สปป.ลาว|ประเทศลาว|ฝั่งลาว|ลาว|laos|lao pdr|ឡាវ",
    "PH": "ฟิลิปปินส์|ฟิลิปปิน|มะนิลา|philippines|manila|ហ្វីលីពីន",
    "MY": "มาเลเซีย|มาเลย์|กัวลาลัมเปอร์|malaysia|kuala lumpur",
    "VN": "เวียดนาม|vietnam|ho chi minh|โฮจิมินห์|វៀតណាម",
    "CN": "เมืองจีน|ประเทศจีน|จีนแผ่นดินใหญ่|china|ចិន",
    "AE": "สหรัฐอาหรับเอมิเรตส์|ยูเออี|อาบูดาบี|ดูไบ|dubai|uae|ឌូបៃ",
    "HK": "ฮ่องกง|hong kong|hongkong",
    "TW": "ไต้หวัน|taiwan",
    "SG": "สิงคโปร์|singapore",
    "ID": "อินโดนีเซีย|indonesia|jakarta",
    "IN": "อินเดีย|india",
    "NG": "ไนจีเรีย|nigeria|lagos",
    "GH": "กานา|ghana",
}
PROVINCE_NAMES: dict[str, str] = {
    "KH-1": "Banteay Meanchey", "KH-2": "Battambang", "KH-3": "Kampong Cham", "KH-4": "Kampong Chhnang", "KH-5": "Kampong Speu",
    "KH-6": "Kampong Thom", "KH-7": "Kampot", "KH-8": "Kandal", "KH-9": "Koh Kong", "KH-10": "Kratie", "KH-11": "Mondulkiri",
    "KH-12": "Phnom Penh", "KH-13": "Preah Vihear", "KH-14": "Prey Veng", "KH-15": "Pursat", "KH-16": "Ratanakiri", "KH-17": "Siem Reap",
    "KH-18": "Preah Sihanouk", "KH-19": "Stung Treng", "KH-20": "Svay Rieng", "KH-21": "Takeo", "KH-22": "Oddar Meanchey", "KH-23": "Kep",
    "KH-24": "Pailin", "KH-25": "Tboung Khmum", "MM-13": "Kayin", "MM-17": "Shan", "MM-06": "Yangon", "MM-05": "Tanintharyi", "LA-BK": "Bokeo",
    "LA-VT": "Vientiane", "LA-SV": "Savannakhet", "LA-LM": "Luang Namtha",
}  # fmt: skip
THAI_PROVINCES: dict[str, str] = {
    "TH-10": "กรุงเทพมหานคร|กรุงเทพฯ|กทม|bangkok|กรุงเทพ", "TH-11": "สมุทรปราการ|samut prakan", "TH-12": "นนทบุรี|nonthaburi", "TH-13": "ปทุมธานี|pathum thani",
    "TH-14": "อยุธยา|ayutthaya", "TH-15": "อ่างทอง|ang thong", "TH-16": "ลพบุรี|lopburi", "TH-17": "สิงห์บุรี|sing buri", "TH-18": "ชัยนาท|chai nat",
    "TH-19": "สระบุรี|saraburi", "TH-20": "ชลบุรี|พัทยา|ศรีราชา|chonburi|chon buri|pattaya", "TH-21": "ระยอง|rayong", "TH-22": "จันทบุรี|โป่งน้ำร้อน|บ้านแหลม|chanthaburi",
    "TH-23": "จังหวัดตราด|จ.ตราด|เมืองตราด|คลองใหญ่|หาดเล็ก|trat province", "TH-24": "ฉะเชิงเทรา|แปดริ้ว|chachoengsao", "TH-25": "ปราจีนบุรี|prachinburi", "TH-26": "นครนายก|nakhon nayok",
    "TH-27": "สระแก้ว|อรัญประเทศ|อรัญ|ตลาดโรงเกลือ|คลองลึก|sa kaeo|aranyaprathet", "TH-30": "นครราชสีมา|โคราช|korat|nakhon ratchasima", "TH-31": "บุรีรัมย์|buriram",
    "TH-32": "สุรินทร์|ช่องจอม|กาบเชิง|surin", "TH-33": "ศรีสะเกษ|ภูสิงห์|ช่องสะงำ|sisaket|si sa ket", "TH-34": "อุบลราชธานี|อุบล|ubon", "TH-35": "ยโสธร|yasothon",
    "TH-36": "ชัยภูมิ|chaiyaphum", "TH-37": "อำนาจเจริญ|amnat charoen", "TH-38": "บึงกาฬ|bueng kan", "TH-39": "หนองบัวลำภู|nong bua lamphu", "TH-40": "ขอนแก่น|khon kaen",
    "TH-41": "อุดรธานี|udon", "TH-42": "จังหวัดเลย|จ.เลย|loei", "TH-43": "หนองคาย|nong khai", "TH-44": "มหาสารคาม|maha sarakham", "TH-45": "ร้อยเอ็ด|roi et",
    "TH-46": "กาฬสินธุ์|kalasin", "TH-47": "สกลนคร|sakon nakhon", "TH-48": "นครพนม|nakhon phanom", "TH-49": "มุกดาหาร|mukdahan", "TH-50": "เชียงใหม่|chiang mai",
    "TH-51": "ลำพูน|lamphun", "TH-52": "ลำปาง|lampang", "TH-53": "อุตรดิตถ์|uttaradit", "TH-54": "จังหวัดแพร่|จ.แพร่|phrae", "TH-55": "จังหวัดน่าน|จ.น่าน",
    "TH-56": "พะเยา|phayao", "TH-57": "เชียงราย|แม่สาย|เชียงแสน|chiang rai|mae sai", "TH-58": "แม่ฮ่องสอน|mae hong son", "TH-60": "นครสวรรค์|nakhon sawan",
    "TH-61": "อุทัยธานี|uthai thani", "TH-62": "กำแพงเพชร|kamphaeng phet", "TH-63": "จังหวัดตาก|จ.ตาก|แม่สอด|mae sot|tak province", "TH-64": "สุโขทัย|sukhothai",
    "TH-65": "พิษณุโลก|phitsanulok", "TH-66": "พิจิตร|phichit", "TH-67": "เพชรบูรณ์|phetchabun", "TH-70": "ราชบุรี|ratchaburi", "TH-71": "กาญจนบุรี|kanchanaburi",
    "TH-72": "สุพรรณบุรี|suphan buri", "TH-73": "นครปฐม|nakhon pathom", "TH-74": "สมุทรสาคร|มหาชัย|samut sakhon", "TH-75": "สมุทรสงคราม|samut songkhram",
    "TH-76": "เพชรบุรี|ชะอำ|phetchaburi", "TH-77": "ประจวบ|หัวหิน|hua hin|prachuap", "TH-80": "นครศรีธรรมราช|nakhon si thammarat", "TH-81": "กระบี่|krabi",
    "TH-82": "พังงา|phang nga", "TH-83": "ภูเก็ต|phuket", "TH-84": "สุราษฎร์ธานี|สมุย|surat thani|samui", "TH-85": "ระนอง|ranong", "TH-86": "ชุมพร|chumphon",
    "TH-90": "สงขลา|หาดใหญ่|สะเดา|songkhla|hat yai", "TH-91": "สตูล|satun", "TH-92": "จังหวัดตรัง|จ.ตรัง", "TH-93": "พัทลุง|phatthalung", "TH-94": "ปัตตานี|pattani",
    "TH-95": "ยะลา|เบตง|yala", "TH-96": "นราธิวาส|สุไหงโกลก|narathiwat",
}  # fmt: skip
PROVINCE_NAMES.update(
    ("TH-" + entry[:2], entry[3:])
    for entry in (
        "10 Bangkok;11 Samut Prakan;12 Nonthaburi;13 Pathum Thani;14 Phra Nakhon Si Ayutthaya;15 Ang Thong;16 Lopburi;17 Sing Buri;"
        "18 Chai Nat;19 Saraburi;20 Chonburi;21 Rayong;22 Chanthaburi;23 Trat;24 Chachoengsao;25 Prachinburi;"
        "26 Nakhon Nayok;27 Sa Kaeo;30 Nakhon Ratchasima;31 Buriram;32 Surin;33 Sisaket;34 Ubon Ratchathani;35 Yasothon;"
        "36 Chaiyaphum;37 Amnat Charoen;38 Bueng Kan;39 Nong Bua Lamphu;40 Khon Kaen;41 Udon Thani;42 Loei;43 Nong Khai;"
        "44 Maha Sarakham;45 Roi Et;46 Kalasin;47 Sakon Nakhon;48 Nakhon Phanom;49 Mukdahan;50 Chiang Mai;51 Lamphun;"
        "52 Lampang;53 Uttaradit;54 Phrae;55 Nan;56 Phayao;57 Chiang Rai;58 Mae Hong Son;60 Nakhon Sawan;"
        "61 Uthai Thani;62 Kamphaeng Phet;63 Tak;64 Sukhothai;65 Phitsanulok;66 Phichit;67 Phetchabun;70 Ratchaburi;"
        "71 Kanchanaburi;72 Suphan Buri;73 Nakhon Pathom;74 Samut Sakhon;75 Samut Songkhram;76 Phetchaburi;77 Prachuap Khiri Khan;80 Nakhon Si Thammarat;"
        "81 Krabi;82 Phang Nga;83 Phuket;84 Surat Thani;85 Ranong;86 Chumphon;90 Songkhla;91 Satun;"
        "92 Trang;93 Phatthalung;94 Pattani;95 Yala;96 Narathiwat"
    ).split(";")
)
