"""What makes a number money: the signs of baht beside it, of other money, of things that are counted."""

from __future__ import annotations

import re

from .quick import quick

BAHT = quick(r"\s?(?:กว่า|เศษ|ถ้วน|\+)?\s?(?:บาท|บ\.|บ(?![ก-๙])|baht|thb|฿|\.-|,-|/-|bht|บาด|บาทถ้วน|បាត)")
BAHT_BEFORE = quick(r"(?:฿|thb|baht)\s?$")
FOREIGN = quick(
    r"\s?(?:(?:us|u\.s\.|singapore|australian|canadian|hong kong|taiwan|new zealand|american|swiss) (?:dollars?|francs?)|"
    r"aud\b|sgd\b|gbp\b|hkd\b|cad\b|chf\b|nzd\b|jpy\b|cny\b|krw\b|twd\b|myr\b|vnd\b|php\b|inr\b|idr\b|lak\b|mmk\b|quid\b|"
    r"francs?\b|swiss|ringgit|yen\b|won\b|rupees?|rupiah|pesos?\b|dong\b|kip\b|kyats?\b|rubles?|kroner?|u\b(?!\.)|"
    r"ยู(?![ก-๙])|สิงคโปร์|ฟรังก์|รูปี|รูเบิล|ดอง(?![ก-๙])|อีเธอเรียม|"
    r"យូអេសឌី|យន់|យ័ន|អឺរ៉ូ|ផោន|usdt|usdc|usd|us\$|dollars?|bucks|ดอลลาร์|ดอลล่าร์|ดอล|เหรียญ|btc|eth|trx|bnb|bitcoin|บิทคอยน์|"
    r"บิตคอยน์|ยูเอสดีที|ยูเอสดี|เทเธอร์|ริงกิต|หยวน|เยน|วอน|ยูโร|ปอนด์|เรียล|เรียว|กีบ|จ๊าด|rm\b|rmb|yuan|"
    r"euros?|eur|pounds?|riels?|khr|"
    r"ដុល្លារ|រៀល|\$|៛|€|£|¥|coins?|โทเคน|token|พอยท์|พอยต์|แต้ม|คะแนน|credits?|เครดิต|points?)"
)
FOREIGN_BEFORE = quick(
    r"(?:\$|aud|sgd|gbp|hkd|cad|chf|nzd|jpy|cny|myr|khr|eur|usd|us\$|usdt|€|£|¥|៛|rm|rmb|btc|eth)\s?(?:จำนวน|ចំនួន)?\s?$"
)
NOT_MONEY = quick(
    r"\s?(?:กว่า(?=คน|ครั้ง|ราย|วัน))?(?:%|เปอร์เซ็นต์|เปอร์เซนต์|percent|เท่า|คน|ครั้ง(?!แรก|ที่|นี้|เดียว)|รอบ(?!แรก|นี้|ที่|สอง|สุดท้าย|หลัง)|วัน(?!ที่|นี้|ก่อน|เดียว|ถัด|ต่อมา|รุ่ง|นั้น)|ปี|เดือน|ชั่วโมง|ชม|นาที|วินาที|"
    r"รายการ|บัญชี|งวด(?!แรก|ที่|สุดท้าย)|ใบ|ชิ้น|ตัว|หุ้น|คืน|แชร์|ไลค์|ไลก์|กิโล|กก|เมตร|ไร่|gb|mb|น\.|ราย|แห่ง|ข้อ|ภาพ|รูป|"
    r"คลิป|เบอร์|ยูนิต|ห้อง|หลัง(?!จาก|โอน|รู้|นั้น|จ่าย)|คัน|เครื่อง|กล่อง|ต้น|ตอน(?!หลัง|นี้|แรก|ที่|นั้น|เช้า|เย็น|ดึก|บ่าย|ค่ำ|กลางคืน|เที่ยง|\s?\d|ตี)|ชั้น|หลัก|ตึก|องศา|ลิตร|ถุง|ขวด|ออเดอร์|ดาว|"
    r"times?\b|people|persons?|days?|hours?|minutes?|months?|years?|weeks?|accounts?|transfers?|payments?|"
    r"victims?|members?|shares?|units?|items?|rounds?|tasks?|friends|followers|percent|am\b|pm\b|km|kg|"
    r"p\.m|a\.m|st\b|nd\b|rd\b|th\b|x\b|"
    r"នាក់|ដង|ថ្ងៃ|ខែ|ឆ្នាំ|ម៉ោង|នាទី|គណនី|អ្នក)"
)
BARE_WORD = {100, 1000, 10_000, 100_000, 1_000_000}
# Digits that are a code, not money.
CODE_BEFORE = quick(
    r"(?:otp|โอทีพี|รหัส[ก-๙]{0,8}|โค้ด|\bcode|\bpin|\bref\.?|เลขที่[ก-๙]{0,10}|หมายเลข[ก-๙]{0,10}|เลข[ก-๙]{2,16}|\bno\.|#|\border|លេខកូដ|លេខ)\s?[:#]?(?:คือ|is)?\s?$"
)
SLIP_SUM = re.compile(r"\d{1,3}(?:,\d{3})*\.\d\d")
VAGUE_NUMBER = re.compile(r"(?:เป็น|หลัก|หลาย|นับ)$")
# Of these there may be any number and it is still no money.
COUNTED = quick(
    r"\s?(?:กว่า|เศษ)?\s?(?:เพชร(?=\s)|ไดมอนด์|gems?\b|diamonds?\b|คน(?!รับ|ขาย|ซื้อ|ร้าย|ที่|นี้|นั้น|โกง|หลอก|ละ)|ราย(?!กา|นี้|ได้)|วิว|ผู้ติดตาม|ไลค์|ไลก์|ครัวเรือน|followers?|subscribers?|people|persons?|victims?|members?|views?|likes?|users?|customers?|នាក់)"
)
PEOPLE_BEFORE = re.compile(
    r"(?:ลูกค้า|เหยื่อ|ลูกแชร์|ผู้ติดตาม|customers|victims|members)(?:กว่า|เกือบ|อีก|ราว|ประมาณ|ร่วม|\s){0,2}$"
)
YEAR_BEFORE = re.compile(r"(?:\b(?:in|since|from|until|of|year|by)|ปี|พ\.ศ\.|ค\.ศ\.|ឆ្នាំ)\s?$")
YEAR = re.compile(r"(?:19[5-9]|20[0-4]|25[0-9])\d")
DOTTED_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
