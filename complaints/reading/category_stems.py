"""Ideas that make a kind of scam, each by many short words. `category_scores.py` says which ideas together count how much."""

from __future__ import annotations

STEMS: dict[str, str] = {
    # an offer to fetch money that was lost before
    "fetch": (
        "ดึงเงิน|ตามเงิน|กู้เงินคืน|กู้คืนเงิน|เอาเงินคืน|เอาเงินกลับ|เงินกลับมา|เงินกลับคืน|นำเงินคืน|ติดตามทรัพย์|เคลมเงิน|"
        "เคลมคืน|ศูนย์คืนเงิน|จะคืนเงินให้|คืนเงินให้|แฮกเอาเงิน|ปลดล็อกเงิน|ปลดล็อคเงิน|อายัดเงินได้|ถูกอายัดไว้|อายัดไว้ครบ|อายัดไว้แล้ว|อายัดเงินคนร้าย|จับคนร้ายได้แล้ว|คืนเงินผู้เสียหาย|"
        "คืนเงินให้ผู้เสียหาย|คืนเงินเหยื่อ|เฉลี่ยทรัพย์|แกะรอย|ตามรอยเงิน|ตามคืน|ขอคืนเงิน|เรียกเงินคืน|ทวงเงินคืน|ดำเนินการคืนเงิน|สั่งคืนเงิน|คืนเงินแล้ว|คืนเงินค่าเสียหาย|ได้รับเงินคืน|รับเงินคืน|"
        "ได้เงินคืน|recover|recovered|recovering|recovery|retrieve|retrieved|reclaim|get back|get it back|get my money|money back|trace the funds|"
        "trace my|trace the money|compensation|refund the victims|frozen funds|release the funds|chargeback|my coins|"
        "លុយមកវិញ|ប្រាក់មកវិញ|យកលុយវិញ|ទារលុយ|ទារប្រាក់|តាមលុយ|តាមប្រាក់|សងជនរងគ្រោះ|សងប្រាក់វិញ|លុយវិញ|បានវិញ"
    ),
    "fetcher": (
        "ทนาย|ทีมกฎหมาย|สำนักกฎหมาย|บริษัทกฎหมาย|สำนักงานกฎหมาย|แฮกเกอร์|แฮ็กเกอร์|แฮคเกอร์|นักสืบ|ศูนย์ช่วยเหลือ|ศูนย์รับเรื่อง|ศูนย์รับแจ้ง|"
        "แจ้งความออนไลน์|ทีมงานช่วย|ช่วยเหลือเหยื่อ|ช่วยเหลือผู้เสียหาย|ช่วยผู้เสียหาย|รับช่วย|ผู้เชี่ยวชาญ|ค่าดำเนินการ|ค่าเปิดแฟ้ม|"
        "ค่าเปิดเคส|ค่าเปิดคดี|ค่าวิชาชีพ|ค่าทนาย|ค่าธรรมเนียม|เงินประกันคดี|เดินบัญชี|ต้องโอนก่อน|ค่าแฮก|ค่าประกัน|lawyer|attorney|law firm|hacker|investigator|expert|"
        "specialist|upfront|gas fee|retainer|agent|fee|មេធាវី|អ្នកជំនាញ|ហេកឃ័រ|ថ្លៃសេវា|ភ្នាក់ងារ|ថ្លៃ"
    ),
    "rescuer": (
        "ทนาย|สำนักกฎหมาย|สำนักงานกฎหมาย|แฮกเกอร์|แฮ็กเกอร์|แฮคเกอร์|นักสืบ|ทีมกู้|ศูนย์คืนเงิน|ศูนย์ช่วยเหลือ|lawyer|attorney|hacker|investigator|recovery|"
        "មេធាវី|ហេកឃ័រ"
    ),
    # held and forced to work
    "confined": (
        "ไม่ให้ออก|ออกไปไหนไม่ได้|ออกมาไม่ได้|ไม่ให้กลับ|กลับมาไม่ได้|กลับบ้านไม่ได้|โดนตี|ถูกตี|ทุบตี|โดนซ้อม|ถูกซ้อม|ช็อตไฟ|กักขัง|ถูกกัก|"
        "ถูกขัง|โดนขัง|ขังไว้|ขังใน|ถึงจะปล่อย|จึงจะปล่อย|ไถ่ตัว|ค่าไถ่|ค่าตัว|ยึดหนังสือเดินทาง|ยึดพาส|ยึดมือถือ|ยึดโทรศัพท์|หนีออก|หนีกลับ|"
        "หลบหนี|ถูกบังคับ|โดนบังคับ|บังคับให้|ลวงไป|ถูกลวง|ถูกขาย|โดนขาย|ขายต่อ|ทำยอดไม่|ไม่ถึงยอด|ไม่ได้ยอด|มีคนเฝ้า|ยามเฝ้า|การ์ดเฝ้า|"
        "แลกตัว|พาลงเรือ|โดนหลอกไป|ถูกหลอกไป|หลอกไปขาย|แอบใช้|แอบทัก|แอบโทร|พาข้าม|ลักลอบพา|ช่วยพากลับ|ช่วยออกมา|แลกอิสรภาพ|แอบส่ง|ถูกพาไป|โดนพาไป|"
        "took my passport|took his passport|took her passport|took their passport|took our passport|passport was|passports were|not let|won't let|"
        "will not let|can't leave|cannot leave|not allowed to leave|locked|guards|guarded|beaten|beat him|beat her|beat me|electric|"
        "electrocuted|tasered|escaped|escape|ran away|ransom|let me go|let him go|let her go|release him|release her|release me|sold to|"
        "sold on|trapped|confined|against his will|against her will|against my will|trafficked|forced to|force him|force her|force me|forced|"
        "មិនឱ្យចេញ|មិនឲ្យចេញ|ចេញមិនបាន|ចេញមិនរួច|មកវិញមិនបាន|ឃុំ|ឃាំង|វាយដំ|ឆក់|លោះ|ដកលិខិត|ដកហូត|ដកទូរស័ព្ទ|រឹបអូស|បង្ខំ|លក់បន្ត|"
        "លក់ទៅ|រត់គេច|រត់ចេញ|ភៀសខ្លួន|សង្គ្រោះ|ដោះលែង"
    ),
    "scamwork": (
        "หลอกฝรั่ง|หลอกคน|ให้หลอก|ไปหลอก|แชตหลอก|แชทหลอก|โทรหลอก|งานสแกม|สแกมเมอร์|นั่งแชต|นั่งแชท|คุยแชต|ตอบแชต|ตอบแชท|แอดมินเว็บ|แอดมินเงินเดือน|"
        "เป็นแอดมิน|ไปทำงาน|ได้งาน|งานแอดมิน|งานคาสิโน|เงินเดือนสูง|เงินเดือน|นายหน้า|ชั่วโมง|job|work|worked|working|recruited|recruiter|hired|"
        "customer service|scam victims|scam people|chat with victims|ធ្វើការ|ការងារ|បោកជនជាតិ|បោកគេ|បោកមនុស្ស|ប្រាក់ខែ|មេខ្យល់"
    ),
    # mule accounts
    "account": (
        "เล่มละ|เปิด e-wallet|mobile banking|កុងធនាគារ|កុង|บัญชี|บันชี|สมุดบัญชี|บุ๊คแบงก์|บุ๊กแบงก์|บช.|บ/ช|เอทีเอ็ม|atm|ซิม|bank account|bank accounts|account|accounts|passbook|sim|sims|"
        "គណនី|ស៊ីម|កាត atm"
    ),
    "handover": (
        "เปิดบัญชีให้|ให้เปิดบัญชี|รับซื้อบช|เล่มละ|បើកកុង|លក់ឲ្យគេ|លក់ឱ្យគេ|ស្កេនមុខ|ให้ยืม|ยืมใช้|ยืมไป|ยืมบัญชี|ขอยืมบัญชี|ให้เช่า|เช่าบัญชี|ขอเช่า|ปล่อยเช่า|ขายบัญชี|รับซื้อ|ซื้อบัญชี|รับเช่า|จ้างเปิด|จ้างให้เปิด|รับจ้างเปิด|"
        "เปิดให้|เปิดแล้วส่ง|เอาไปใช้|เอาไปรับ|ใช้รับเงิน|ไปรับเงิน|รับโอนแทน|รับเงินแทน|กดเงินให้|ถอนเงินให้|โอนต่อ|บัญชีละ|ซิมละ|ต่อบัญชี|"
        "สแกนหน้าให้|ส่งสมุด|บัญชีม้า|rent|rented|renting|lend|lent|sold|sell|selling|hand over|handed over|opened for|open for|per account|passed on|"
        "pass it on|forward the|mule|mules|ជួល|លក់|ខ្ចី|បើកឱ្យ|ផ្ទេរបន្ត"
    ),
    "blamed": (
        "เรียกสอบ|เงินแปลกๆ|เงินแปลก ๆ|โดนอายัดทุกบัญชี|hr03|ติดคุก|កុងត្រូវបិទ|ถูกอายัดเพราะ|โดนอายัดเพราะ|โดนหมายเรียก|ได้หมายเรียก|ถูกออกหมาย|ตำรวจเรียก|ถูกแจ้งความ|ถูกดำเนินคดี|เจ้าของบัญชี|กลายเป็นม้า|"
        "เป็นบัญชีม้า|มีผู้เสียหาย|เงินผู้เสียหาย|เงินของผู้เสียหาย|เงินผิดกฎหมาย|เงินสกปรก|my account was frozen|account is frozen|"
        "account has been frozen|victims' money|stolen money|summoned|blamed|mule account|គណនីត្រូវបិទ|គណនីត្រូវបង្កក|លុយជនរងគ្រោះ"
    ),
    # a relationship by chat
    "close": (
        "คุยกับหนุ่ม|คุยกับสาว|คุยกับผู้ชาย|คุยกับผู้หญิง|คุยกับหมอ|คุยกับฝรั่ง|คุยกับทหาร|คุยกับชาว|คุยกับเขาทุก|คุยกันมา|คุยกันได้|คุยมา|คุยได้|ถูกคอ|คุยกันทุก|คุยทุกวัน|คุยไลน์|คุยทาง|คุยผ่าน|คุยกัน|ทักมาทุก|ดูแลกัน|ห่วงใย|เป็นห่วง|สนิทกัน|สนิทใจ|"
        "เริ่มสนิท|จนสนิท|ไว้ใจ|ความสัมพันธ์|คบกัน|คบหา|เป็นแฟน|แฟนออนไลน์|ความรัก|บอกรัก|รักกัน|รักผม|รักเรา|ที่รัก|จีบ|แต่งงาน|อยู่ด้วยกัน|ใช้ชีวิตด้วยกัน|"
        "เพื่อนใหม่|หาเพื่อน|หาคู่|แอปแชท|แมตช์|ผิดคน|ทักผิด|แอดผิด|พิมพ์ผิด|ส่งผิด|เบอร์ผิด|ผิดเบอร์|หม้าย|ม่าย|โสด|เหงา|เขาทักมา|เค้าทักมา|"
        "ผู้ชายทัก|ผู้หญิงทัก|โปรไฟหล่อ|โปรไฟล์หล่อ|หล่อมาก|สวยมาก|ลูกครึ่ง|หนุ่ม|ผู้ชายชื่อ|ผู้หญิงชื่อ|รู้จักผู้|รู้จักกับ|รู้จักกันใน|รู้จักกันทาง|"
        "ทหารอเมริกัน|ทหารสหรัฐ|นายทหาร|นักบิน|กัปตัน|วิศวกร|ศัลยแพทย์|คุณหมอ|แท่นขุด|"
        "by mistake|wrong number|wrong-number|wrong person|mistaken|texted me|kept talking|kept chatting|chatting|chatted|talked every|"
        "talking every|talked for|talking for|messaged every|became close|grew close|got close|trusted him|trusted her|feelings|dating|"
        "girlfriend|boyfriend|romance|romantic|relationship|love|marry|darling|sweetheart|lonely|widow|widower|tinder|bumble|hinge|a lady|"
        "a woman|a guy|a girl|friendship|pen pal|thought i was|"
        "ស្គាល់គ្នា|ស្គាល់|ជជែក|និយាយគ្នា|ឆាត|ស្រឡាញ់|ស្រលាញ់|ស្នេហា|សង្សារ|ខុសលេខ|ច្រឡំ|ផ្ញើខុស|នារី|បុរស|រៀបការ|ទាហាន"
    ),
    "courting": (
        "หาคู่|หาเพื่อน|ทักผิด|แอดผิด|ส่งผิด|ผิดเบอร์|ผิดคน|เป็นแฟน|ความรัก|บอกรัก|จีบ|สาวไต้หวัน|สาวจีน|สาวสวย|หนุ่มหล่อ|หล่อมาก|dating|wrong number|"
        "wrong-number|by mistake|girlfriend|boyfriend|relationship|romance|tinder|bumble|hinge|ខុសលេខ|ច្រឡំលេខ|ផ្ញើខុស|ស្នេហា|ស្រលាញ់|ស្រឡាញ់|សង្សារ"
    ),
    "coins": "usdt|usdc|nft|เทเธอร์|เหรียญ|คริปโต|คริปโท|บิทคอยน์|บิตคอยน์|crypto|bitcoin|btc|eth|defi|គ្រីបតូ|ប៊ីតខញ",
    # investing
    "invests": (
        "nft|ประมูล|งานศิลป์|arbitrage|trading bot|ai bot|% per day|% a day|% daily|daily return|ลงทุน|เทรด|ซื้อหุ้น|หุ้น|ปันผล|พอร์ต|โบรก|โค้ช|เซียน|กูรู|ตามออเดอร์|ตามไม้|ออกไม้|สัญญาณ|คริปโต|คริปโท|เหรียญ|บิทคอยน์|บิตคอยน์|usdt|ทองแท่ง|"
        "ทองคำ|ทองทิพย์|กองทุน|ออมทอง|วงแชร์|ผลตอบแทน|ระดมทุน|ปั้นพอร์ต|ต่อยอดเงิน|ทำกำไร|ipo|forex|ฟอเร็กซ์|กระดานเทรด|แพลตฟอร์ม|"
        "invest|invested|investing|investment|investments|investor|trade|trades|trading|trader|stock|stocks|shares|crypto|bitcoin|forex|"
        "gold|futures|portfolio|broker|signals|mentor|profit|profits|dividend|dividends|yield|mining|staking|ponzi|earns on|"
        "វិនិយោគ|ត្រេដ|ភាគហ៊ុន|ហ៊ុន|គ្រីបតូ|មាស|ភាគលាភ|ប៊ីតខញ"
    ),
    "shopkeeping": (
        "เปิดร้าน|ร้านค้าในเว็บ|ร้านในแอป|เติมสต๊อก|เติมสต็อก|เติมสินค้า|สต๊อก|สต็อก|ไม่ต้องมีของ|สำรองค่าสินค้า|seller/|online store|online shop|"
        "open a shop|open a store|stock the shop|stock up|dropship|merchant|បើកហាង|ហាងអនឡាញ|ស្តុក"
    ),
    "returns": (
        "ขึ้นเป็น|มูลค่า|ขายออก|per day|guaranteed|promising|กำไร|ปันผล|ผลตอบแทน|ถอนไม่ได้|ถอนออกไม่ได้|ถอนเงินไม่ได้|ถอนได้|ภาษีก่อน|ปลดล็อก|เปอร์เซ็นต์ต่อ|% ต่อ|%ต่อ|เท่าตัว|3 เท่า|ในระบบ|ในพอร์ต|ในแอป|โชว์|"
        "profit|profits|returns|withdraw|withdrawal|tax|balance|account shows|dividend|double|ដកមិនបាន|ដកមិនចេញ|ចំណេញ|ពន្ធ|ដកប្រាក់"
    ),
    # work by the piece
    "piecework": (
        "กดสั่งซื้อแล้วยกเลิก|ได้คอม|เติมเข้าระบบ|ค่าอุปกรณ์|ค่าประกันสินค้า|ធ្វើអង្កាំ|អង្កាំ|សម្ភារៈ|ថ្លៃសម្ភារៈ|movie ticket|combination order|combination orders|เรตติ้ง|ให้ดาว|กดดาว|รีวิว|กดไลก์|กดไลค์|กดหัวใจ|กดติดตาม|กดแชร์|กดถูกใจ|ดูคลิป|ดูวิดีโอ|ดูโฆษณา|ออเดอร์|ภารกิจ|ปิดยอด|เคลียร์ยอด|แก้ยอด|"
        "ปิดงาน|ปั๊มยอด|เพิ่มยอด|ดันยอด|สำรองเงิน|โอนสำรอง|สำรองจ่าย|ทดรองจ่าย|ออกเงินก่อน|เติมเครดิต|ทำไม่ครบ|กดผิด|กดผิดลำดับ|พับถุง|พับซอง|พับกระดาษ|"
        "งานพับ|แพ็คสินค้า|แพ็กสินค้า|แพ็คของ|ร้อยลูกปัด|คัดลายมือ|พิมพ์งาน|โครเชต์|"
        "rate|rating|ratings|review|reviews|reviewing|likes|liking|subscribe|orders|mission|missions|task|tasks|assignment|boost|optimize|"
        "optimise|optimization|prepaid|prepay|envelopes|packing|assembling|"
        "វាយតម្លៃ|ចុចឡាយ|ចុចឡៃ|ឡាយ|ភារកិច្ច|បេសកកម្ម|កិច្ចការ|ការកម្មង់|វេចខ្ចប់|មើលវីដេអូ|ដាក់ប្រាក់មុន|ដាក់លុយមុន"
    ),
    "hiring": (
        "ជ្រើសរើសមនុស្ស|រកការងារ|กำลังหาพาร์ทไทม์|หารายได้|ทำที่บ้าน|งานทำที่บ้าน|ทำงาน|หางาน|รับงาน|สมัครงาน|งานออนไลน์|งานเสริม|งานพิเศษ|ชวนทำ|หาคนช่วย|หาคนทำ|รายได้|ว่าจ้าง|ค่าจ้าง|ค่าตอบแทน|ค่าคอม|พาร์ทไทม์|พาร์ตไทม์|"
        "ฟรีแลนซ์|ฝ่ายบุคคล|hr|เงินค่าแรง|ได้เงินจริง|job|work from|income|earn|earned|part time|part-time|freelance|employer|wage|wages|"
        "salary|hired|recruit|recruiter|commission|ការងារ|ធ្វើការ|ចំណូល|ប្រាក់ឈ្នួល|កម្រៃ|រកអ្នកជួយ"
    ),
    "each": (
        "ชิ้นละ|คลิปละ|ครั้งละ|รีวิวละ|งานละ|ออเดอร์ละ|ดวงละ|ซองละ|ถุงละ|วันละ|ร้านละ|โพสต์ละ|ต่อชิ้น|ต่อคลิป|ต่อวัน|ต่อรีวิว|each|per task|per review|"
        "per like|per video|a day|per day|per piece|ម្តងបាន|ម្ដងបាន|ក្នុងមួយ|មួយដង"
    ),
    # lending
    "lending": (
        "กู้นอกระบบ|เงินกู้นอกระบบ|ค้างดอก|เงินกู้|กู้เงิน|ขอกู้|กู้ได้|กู้ผ่าน|ยอดกู้|สมัครกู้|ยื่นกู้|ปล่อยกู้|กู้ยืม|สินเชื่อ|เงินก้อน|เงินด่วน|เงินสดด่วน|เงินเร็ว|วงเงิน|ไม่เช็คบูโร|"
        "ดอกเบี้ย|ดอกลอย|ดอกโหด|ทวงหนี้|ปล่อยเงิน|loan|loans|lender|lenders|borrow|borrowed|lending|credit line|collector|collectors|កម្ចី|ខ្ចីលុយ|"
        "ខ្ចីប្រាក់|ឥណទាន|ការប្រាក់"
    ),
    "apply": (
        "แอป|แอพ|เพจ|โฆษณา|สมัคร|ยื่น|อยากได้เงิน|ต้องใช้เงิน|หมุนเงิน|ร้อนเงิน|อนุมัติ|ระบบบอกผ่าน|กรอกขอ|app|apps|page|applied|apply|advert|approved|"
        "អនឡាញ|ផេក|កម្មវិធី|ដាក់ពាក្យ|អនុម័ត"
    ),
    "loan_fee": (
        "เลขบัญชีผิด|บัญชีผิด|ค่าประกัน|ค่าค้ำ|ค่าเปิด|ค่าแก้|ค่าปลดล็อก|ค่าปลดล็อค|วางเงิน|ค่าธรรมเนียม|แก้ไข|ค่าทำสัญญา|ค่าเอกสาร|ค่าดำเนินการ|ระบบค้าง|"
        "fee|fees|deposit|wrong account|unlock|guarantee|activation|processing|ថ្លៃ|កក់|ធានា|ខុសលេខ"
    ),
    # images
    "bare": (
        "แฮกกล้อง|กล้องโน้ตบุ๊ก|got recorded|โป๊|เปลือย|แก้ผ้า|ถอดเสื้อ|ถอดผ้า|หวิว|เสียว|ช่วยตัวเอง|คลิปลับ|ภาพลับ|รูปลับ|คลิปหลุด|ภาพหลุด|รูปหลุด|คลิปฉาว|อนาจาร|ลามก|เว็บผู้ใหญ่|"
        "เซ็กส์|เซ็กซ์|อาบน้ำ|เปิดกล้องตอนดึก|nude|nudes|naked|undress|undressed|strip|sexual|intimate|explicit|webcam|masturbating|porn|"
        "topless|private photos|private video|private pictures|អាក្រាត|ស្រាត|ដោះខោអាវ|សិច|អាសអាភាស"
    ),
    "picture": (
        "คลิป|ภาพหน้าจอ|แคปหน้าจอ|แคปจอ|อัดหน้าจอ|บันทึกหน้าจอ|อัดวิดีโอ|เปิดกล้อง|วิดีโอคอล|วีดีโอคอล|ตัดต่อ|footage|video call|video chat|recorded|"
        "recording|screenshots|screenshot|photos|pictures|camera|វីដេអូ|រូបភាព|រូបថត|ថតទុក|អេក្រង់"
    ),
    "expose": (
        "list of his followers|list of her followers|my followers|his followers|her followers|friend list|contact list|แท็กหา|ส่งให้เพื่อน|ส่งให้ครอบครัว|ส่งให้ภรรยา|ส่งให้เมีย|ส่งให้สามี|ส่งให้แม่|ส่งให้พ่อ|ส่งให้ทุกคน|ส่งให้คนใน|ส่งให้ที่ทำงาน|ปล่อยลง|ปล่อยคลิป|"
        "จะปล่อย|จะโพสต์|จะโพส|จะแท็ก|จะแฉ|โพสต์ประจาน|ประจาน|เผยแพร่|แบล็คเมล|แบล็กเมล|แบลคเมล|send it to|send them to|send to my|send this to|"
        "share it with|publish|post it|post them|leak|leaked|expose|blackmail|blackmailed|all my contacts|my friends and family|"
        "បង្ហោះ|ផ្សព្វផ្សាយ|ផ្សាយ|ផ្ញើឱ្យមិត្ត|ផ្ញើឱ្យគ្រួសារ|ផ្ញើទៅមិត្ត"
    ),
    "threat": (
        "ขู่|ข่มขู่|ถ้าไม่|ไม่งั้น|ไม่เช่นนั้น|threat|threaten|threatens|threatened|threatening|unless|or else|if i did not|if i didn't|wants|គំរាម|បើមិន"
    ),
    # somebody known
    "kin": (
        "เพื่อน|ร่วมรุ่น|ลูกสาว|ลูกชาย|หลานชาย|หลานสาว|ญาติ|พี่สาว|พี่ชาย|น้องสาว|น้องชาย|หัวหน้า|เจ้านาย|ผู้อำนวยการ|ผอ.|ผู้จัดการ|ผู้บริหาร|อาจารย์|"
        "ครู|หลวงพ่อ|หลวงพี่|รุ่นพี่|รุ่นน้อง|คนรู้จัก|ลูกค้า|คู่ค้า|ซัพพลายเออร์|son|daughter|friend|friends|boss|ceo|director|niece|nephew|cousin|"
        "brother|sister|mother|father|mum|dad|aunt|uncle|classmate|colleague|supplier|vendor|មិត្ត|កូន|បង|ប្អូន|ក្មួយ|ម្ដាយ|ម្តាយ|ឪពុក|ថៅកែ|"
        "ចៅហ្វាយ|គ្រូ|សាច់ញាតិ"
    ),
    "pose": (
        "แกล้งเป็น|ทำทีเป็น|แอบอ้าง|สวมรอย|ปลอมเป็น|ปลอมไลน์|ปลอมเฟซ|ปลอมเฟส|ตัวจริงบอก|ตัวจริง|เจ้าตัวบอก|เจ้าตัว|บอกไม่ได้โทร|บอกไม่ได้ทัก|ไม่ได้เป็นคนส่ง|ไม่ได้ทัก|"
        "เดาชื่อ|ทายชื่อ|จำเสียง|จำได้ไหม|จำได้มั้ย|เสียงเหมือน|ใช้รูป|เอารูป|รูปโปรไฟล์|'s photo|photo of|picture of|profile photo|profile picture|real number|knew nothing|name and photo|ถูกแฮก|โดนแฮก|ถูกแฮ็ก|โดนแฮ็ก|ถูกแฮค|โดนแฮค|แฮกไลน์|แฮกเฟซ|แฮกเฟส|"
        "ถูกคนอื่นเข้าไปใช้|ยึดไลน์|ยึดเฟซ|pretend|pretended|pretending|posed|posing as|cloned|hacked|spoofed|hijacked|took over|guess who|"
        'never wrote|did not write|didn\'t write|did not send|never sent|by "me"|as "me"|ធ្វើជា|ក្លែង|បន្លំ|ហេក|លួចចូល|លួចប្រើ|យករូប|ប្រើរូប'
    ),
    "borrow": (
        "ยืมเงิน|ขอยืม|ยืมก่อน|ช่วยโอน|โอนให้ก่อน|โอนแทน|ออกให้ก่อน|ออกเงินให้|ช่วยออก|ช่วยจ่าย|จ่ายแทน|สำรองให้|เดือดร้อน|เดี๋ยวคืน|เย็นคืน|พรุ่งนี้คืน|"
        "เปลี่ยนเบอร์|เบอร์ใหม่|เปลี่ยนบัญชี|เปลี่ยนเลขบัญชี|มือถือเสีย|มือถือหาย|โทรศัพท์หาย|แอปธนาคารล่ม|แอปล่ม|อุบัติเหตุ|เข้าโรงพยาบาล|borrow|lend|urgent|"
        "urgently|emergency|accident|new number|lost my phone|settle a bill|new account|new bank|bank details|gift cards|"
        "ខ្ចី|បន្ទាន់|គ្រោះថ្នាក់|លេខថ្មី|ប្តូរលេខ|ប្ដូរលេខ|ប្តូរគណនី|គណនីថ្មី"
    ),
    # a call that frightens
    "phones": (
        "robocall|recorded voice|automated voice|pressed 1|กดศูนย์|hung up|โทรมา|โทมา|โทรเข้า|โทเข้า|โทรหา|โทรศัพท์มา|โทรศัพท์จาก|โทรศัพท์เข้า|หญิงโทร|ชายโทร|คนโทร|รับสาย|สายเข้า|มีสาย|ได้สาย|ปลายสาย|วางสาย|ต่อสาย|โอนสาย|"
        "เสียงอัตโนมัติ|วิดีโอคอล|วีดีโอคอล|คอลมา|คอลไลน์|เปิดกล้อง|phone call|phoned me|called me|rang me|calls me|a call|video call|caller|"
        "called my|i was called|on the phone|ទូរស័ព្ទមក|ខល|តេមក|ហៅមក|ហៅ"
    ),
    "accuse": (
        "sim in my name|numbers would be cut|would be cut|had been used|deported|passport was used|ขึ้นแบล็คลิสต์|คดี|หมายจับ|หมายเรียก|มาจับ|จับกุม|โดนจับ|ถูกจับ|จะจับ|ฟอกเงิน|ผิดกฎหมาย|ถูกอายัด|จะอายัด|ถูกระงับ|จะระงับ|ตัดสัญญาณ|ตัดไฟ|ตัดน้ำ|เสียค่าปรับ|"
        "ยาเสพติด|คดียา|พาสปอร์ตปลอม|ของผิด|พัวพัน|มีเอี่ยว|ฟ้อง|ติดคุก|ดำเนินคดี|ตรวจเส้นทาง|ตรวจสอบเงิน|ตรวจสอบทรัพย์|ตรวจสอบบัญชี|บัญชีกลาง|บัญชีปลอดภัย|บัญชีพัก|"
        "ความบริสุทธิ์|ห้ามบอก|ห้ามวาง|เป็นความลับ|ในชื่อผม|ไม่ให้ความร่วมมือ|ไม่ร่วมมือ|arrest|arrested|warrant|jail|jailed|prison|illegal|drugs|"
        "fake id|fake ids|laundering|crime|criminal|suspended|cut off|disconnected|fine|penalty|lawsuit|holding account|safe account|my name on it|"
        "investigation|secrecy|had been used to|ចាប់|ដីកា|ពាក់ព័ន្ធ|លាងលុយ|លាងប្រាក់|សម្អាតប្រាក់|គ្រឿងញៀន|បង្កក|ផ្អាក|ផ្តាច់|ផ្ដាច់|ពិន័យ|គុក|"
        "បទល្មើស|ជាប់រឿង"
    ),
    "staff": (
        "เจ้าหน้าที่|จนท|พนักงาน|ตำรวจ|ตำรวด|ร้อยตำรวจ|สารวัตร|ผู้กอง|ดีเอสไอ|อัยการ|ศาลอาญา|ปปง|กสทช|ศุลกากร|officer|officers|police|captain|"
        "inspector|detective|worked at|works at|dhl|customs|មន្ត្រី|ប៉ូលិស|ប៉ូលីស|នគរបាល|បុគ្គលិក"
    ),
    "fearcall": "រឿងលាងលុយ|គំរាមខ្ញុំ|ទូរស័ព្ទមកគំរាម|โทรมาขู่|โทรขู่|threatening calls|threatening phone calls|calls threatening|ហៅមកគំរាម",
    # prizes
    "win": (
        "ยินดีด้วย|ทองคำ 1 สลึง|ทองหนึ่งสลึง|กล่องสุ่ม|รางวัล|โชคดี|ผู้โชค|ได้สิทธิ์|ได้รับสิทธิ|รับสิทธิ์|สุ่มได้|ถูกสุ่ม|แจกฟรี|แจกไอโฟน|ฟรีจาก|ไอโฟนฟรี|ชิงโชค|จับฉลาก|จับสลาก|ลุ้น|ของสมนาคุณ|ครบรอบ|มรดก|"
        "won|winner|prize|lucky|lottery winner|jackpot|giveaway|free gift|raffle|selected|inheritance|congratulations|"
        "រង្វាន់|ឈ្នះ|សំណាង|កាដូ|មរតក"
    ),
    "claim_fee": (
        "ภาษี|ค่าทะเบียน|ค่าจัดส่ง|ค่าส่ง|ค่าธรรมเนียม|ค่าโอน|ค่าประกัน|ค่าดำเนินการ|ยืนยันสิทธิ์|ก่อนรับ|เพื่อรับ|fee|tax|shipping|registration|"
        "to claim|to receive|to collect|ថ្លៃ|ពន្ធ|ដើម្បីទទួល"
    ),
    # what is no report of a scam
    "inquiry": (
        "สอบถาม|ขอทราบ|อยากทราบ|ขอหนังสือรับรอง|หนังสือรับรอง|ขอรับทางไหน|กี่วัน|เลขรับแจ้ง|รับแจ้งเลขที่|ความคืบหน้า|คืบหน้า|ยื่นบริษัทประกัน|ทำอย่างไร|อย่างไรคะ|ได้ที่ไหน|"
        "ต้องใช้เอกสาร|แอปของตำรวจ|ขอแก้ไข|เปลี่ยนเบอร์โทรศัพท์ที่|asked whether|how to get|how do i get|how long does|is genuine|status of|certificate|"
        "my report|certified copy|translation of|follow up|following up|ចង់សួរ|វឌ្ឍនភាព|សុំឯកសារ"
    ),
    "complains": (
        "หลอก|โกง|มิจ|ปลอม|คนร้าย|ขู่|โดน|ตุ๋น|ต้ม|เชิด|สแกม|แอบอ้าง|อ้างเป็น|อ้างว่า|scam|scammed|fraud|fake|cheated|fooled|conned|tricked|stole|stolen|pretend|pretended|"
        "បោក|ឆបោក|ក្លែង|គំរាម"
    ),
    "charity": (
        "บริจาค|เรี่ยไร|ทำบุญ|มูลนิธิ|น้ำท่วม|แผ่นดินไหว|ผู้ประสบภัย|ช่วยใต้|ช่วยหาดใหญ่|รวมใจช่วย|สงสาร|กำพร้า|ผู้ป่วย|เครื่องช่วยหายใจ|ค่าผ่าตัด|ค่ารักษา|หมา|แมว|สร้างโบสถ์|สร้างศาลา|"
        "กฐิน|ผ้าป่า|วัด|โยม|donate|donated|donation|donations|charity|orphans|orphanage|relief|fundraiser|foundation|shelter|temple|monks|"
        "បរិច្ចាគ|ឧបត្ថម្ភ|មូលនិធិ|វត្ត|កុមារកំព្រា|ទឹកជំនន់|បុណ្យ"
    ),
    "broken_deal": (
        "ไม่ส่ง|ไม่ได้ของ|ไม่ได้รับของ|ของไม่มา|ไม่มีที่พัก|เต็มนานแล้ว|เลขพัสดุ|แทร็ก|tracking|ของปลอม|ไม่ตรง|คนขาย|ผู้ขาย|แม่ค้า|พ่อค้า|มัดจำ|จอง|มือสอง|ร้าน|สินค้า|สั่งซื้อ|พรีออเดอร์|"
        "ตั๋ว|บัตรคอน|ทัวร์|ที่พัก|เช่า|seller|never arrived|never came|never delivered|delivery|ordered|bought|ticket|tickets|rent|deposit|landlord|puppy|"
        "អ្នកលក់|ទិញ|កក់|មិនផ្ញើ|មិនបានទទួល|អីវ៉ាន់|ទំនិញ|ជួល"
    ),
    "account_page": (
        "ละเมิด|ลิขสิทธิ์|copyright|community standards|disable|disabled|appeal|อุทธรณ์|เพจจะถูก|โดนยึดเพจ|ยึดเพจ|ยิงแอด|2fa|portal|extranet|logged in|confirmed my card|"
        "อุปกรณ์ใหม่|ยกเลิกภายใน|แต้ม|พอยท์|คะแนนสะสม|หมดอายุ|เคลม|แชร์หน้าจอ|หน้าจอค้าง|ติดตั้งแอป|.apk|points|expire|redeem|new device|screen sharing"
    ),
    # gambling
    "casino": "คาสิโน|บ่อน|casino|casinos|កាស៊ីណូ",
    "plays": "เล่นเว็บ|เล่นเสีย|เล่นได้|ยอดเล่น|แทง|ฝากถอน|เติมเกม|played|i play|playing|top-ups|cashier|croupier|croupiers|live dealer|jackpot|odds|លេង",
    "bets": (
        "ติดเว็บ|ยอดฝาก|ล็อกยูส|ยูส|slot|เว็บแทง|ค่าแทง|แทงบอล|แทงหวย|หวยลาว|หวยหุ้น|โพย|พนัน|เดิมพัน|สล็อต|สลอต|บาคาร่า|คาสิโนออนไลน์|เทิร์น|เทิร์นโอเวอร์|แจ็คพอต|แจ็กพอต|สปิน|บอลเต็ง|บอลชุด|แทงบอล|แทงหวย|เครดิตฟรี|betting|wager|wagered|"
        "baccarat|slots|turnover|jackpot|ល្បែង|ភ្នាល់|ស្លុត|បាការ៉ា"
    ),
}

#: Longer words that look like a hint of the feature and are none.
NOT_HINTS: dict[str, str] = {
    "known": "อ้างเป็นลูกศิษย์|อ้างว่าเป็นลูกศิษย์|อ้างเป็นลูกค้า|อ้างว่าเป็นลูกค้า|อ้างเป็นพี่เลี้ยง|อ้างเป็นแม่ทีม|อ้างเป็นแม่ค้า|อ้างเป็นพ่อค้า",
    "invest": (
        "never wanted me to invest|never asked me to invest|did not ask me to invest|didn't ask me to invest|ไม่เคยชวนลงทุน|no investment|no investing|never invested|never invest|not investing|not an investment|ไม่ได้ลงทุน|ไม่ได้ชวนลงทุน|ไม่ใช่การลงทุน|ไม่เกี่ยวกับการลงทุน|"
        "ไม่เคยลงทุน|language exchange|language-exchange|exchange student|exchanged|money exchange|exchange house|exchange numbers|platform number|train platform|"
        "chat platform|หุ้นส่วน|หยอดเหรียญ|เหรียญทอง"
    ),
    "invest_strong": (
        "never wanted me to invest|never asked me to invest|did not ask me to invest|didn't ask me to invest|ไม่เคยชวนลงทุน|no investment|no investing|never invested|never invest|not investing|not an investment|ไม่ได้ลงทุน|ไม่ได้ชวนลงทุน|ไม่ใช่การลงทุน|ไม่เกี่ยวกับการลงทุน|"
        "ไม่เคยลงทุน|หุ้นส่วน"
    ),
    "invests": (
        "never wanted me to invest|never asked me to invest|did not ask me to invest|didn't ask me to invest|ไม่เคยชวนลงทุน|no investment|no investing|never invested|never invest|not investing|not an investment|ไม่ได้ลงทุน|ไม่ได้ชวนลงทุน|ไม่ใช่การลงทุน|ไม่เกี่ยวกับการลงทุน|"
        "ไม่เคยลงทุน|หุ้นส่วน|เหรียญทอง"
    ),
    "call": (
        "โทรถาม|โทรไป|โทรแจ้ง|โทรเช็ค|โทรเช็ก|โทรกลับ|โทรบอกธนาคาร|โทรบอกตำรวจ|โทรบอกแบงก์|ผมโทรบอก|เลยโทรบอก|โทรปรึกษา|โทรหาเบอร์จริง|โทรหาธนาคาร|โทรหาแบงก์|โทรหาศูนย์|โทรหาตำรวจ|โทรหาเพื่อน|โทรหาร้าน|"
        "เบอร์โทรศัพท์|เบอร์โทร|หมายเลขโทรศัพท์|ซื้อโทรศัพท์|โทรศัพท์มือถือ|โทรทัศน์|โทรไม่ติด|โทรไม่รับ|โทรติดต่อ|ติดต่อโทร|โทรก็ไม่|i called|we called|i phoned|"
        "i rang|called the bank|called the real|called back|call me|calls himself|calls herself|please call|calling himself|calling herself|"
        'so-called|called "|page called|site called|app called|group called|លេខទូរស័ព្ទ|ទិញទូរស័ព្ទ|លក់ទូរស័ព្ទ'
    ),
    "fear": (
        "ถูกจับรางวัล|จับรางวัล|จับฉลาก|จับสลาก|จับสัญญาณ|จับคู่|จับผิด|ไม่ได้ขู่|ไม่ขู่|ไม่มีการขู่|ไม่ได้ข่มขู่|no threat|no threats|without threat|never threatened|not threatened|did not threaten|ขออายัด|แจ้งอายัด|อายัดให้|อายัดได้|อายัดไว้ได้|อายัดไม่ทัน|อายัดทัน|ช่วยอายัด|รีบอายัด|ให้อายัด|ให้ดำเนินคดี|ประสงค์ดำเนินคดี|ประสงค์จะดำเนินคดี|ขอดำเนินคดี|"
        "ขอให้ดำเนินคดี|แจ้งความดำเนินคดี|ดำเนินคดีถึงที่สุด|ดำเนินคดีให้ถึงที่สุด|เลขคดี|คดีออนไลน์|อยากดำเนินคดี|ศาลา|in case|just in case|case number|"
        "case id|report this case|my case|this case|the fine print|i'm fine"
    ),
    "work": (
        "ทำงานแบงก์|ทำงานธนาคาร|ทำงานที่|ที่ทำงาน|เพื่อนร่วมงาน|ทำงานร่วม|ทำงานดีเอสไอ|ทำงานอยู่|ไปทำงาน|ทำงานบริษัท|ทำงานโรงงาน|ทำงานการไฟฟ้า|ทำงานตำรวจ|"
        "มีงานทำ|เลิกงาน|ฝากทำงาน|my job|lost my job|day job|at my job|from my job"
    ),
    "shop": "มีสั่งของจริง|เคยสั่งของ|เพิ่งสั่งของ|กำลังรอของ|สั่งให้|สั่งโอน|สั่งปิด|สั่งห้าม|คำสั่ง|ตามคำสั่ง|โรงแรมที่ทำงาน|สั่งการ|ซื้อหุ้น|ซื้อทอง|ซื้อเหรียญ|ซื้อคริปโต|ซื้อกองทุน|ไอโฟนฟรี|ได้ไอโฟน",
}
