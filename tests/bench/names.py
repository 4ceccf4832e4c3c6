"""Names for a register of warrants of any size: invented, in the proportions of the scoring data, the same every time.

Common given names are common and family names are nearly unique, as in Thailand; Khmer families are few.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_STEMS = """
กิตติ เกียรติ ขจร คำ จันทร์ จิตต์ ใจ ชัย ชื่น โชค ญาณ ดวง เดช ตระกูล ถาวร ทรัพย์ ทอง เทพ ธน ธรรม นคร นาค นิล บริบูรณ์ บุญ ประดิษฐ์ ประเสริฐ ปัญญา พงศ์ พร พรหม พล
พันธุ์ เพชร เพียร ไพศาล ภักดี ภูมิ มงคล มณี มั่น มา มี เมือง ยิ่ง ยืน รักษ์ รัตน์ รุ่ง เรือง ฤทธิ์ ลาภ วงษ์ วงศ์ วัฒน์ วิจิตร วิริยะ วิไล ศรี ศักดิ์ ศิริ สกุล สม สวัสดิ์ สังข์ สันติ
สาย สิงห์ สิทธิ์ สิน สุข สุวรรณ แสง แสน หอม หาญ อนันต์ อมร อินทร์ อุดม แก้ว กล้า เกตุ ขำ คง จำปา เจริญ ช่วย ดำ ด้วง แดง ทิพย์ นวล น้อย ปาน พูล เพ็ง ม่วง เย็น เลิศ สอน อ่อน เอี่ยม
""".split()
_KHMER_FAMILIES = """
សុខ កែវ ចាន់ ជា ហេង លី លឹម អ៊ុក ញឹក ប៊ុន ទេព នួន ម៉ៅ ស៊ុន ហ៊ុន អ៊ុំ ឌី ឌួង ឃុន ឃឹម គង់ គឹម ង៉ែត ចេង ឆាយ ឈួន ញ៉ែម តាន់ តឹក ថាច់ ទូច ធន់ នូ នី ប៉ែន ប៉ុល ប្រាក់
ផន ផៃ ពៅ ពេជ្រ ភី ម៉ម ម៉ែន មាស មុំ មឿន យិន យឹម រស់ រ័ត្ន លន់ លាង វង្ស វ៉ាន់ សំ សៀង សេង សាន ស៊ិន ហាក់ ហ៊ឹម ឡុង ឡាយ អ៊ិន អាន អ៊ូច ឯក ឱក ខៀវ ខុន ឈឹម ឈិន ប៉ាន់ ភួង សូ សោម ហ៊ុយ
""".split()
_KHMER_PIECES = """
សុ វណ្ណ ដារ៉ា សុខ បូរ៉ា ចាន់ ថា ធី រ៉ា រិទ្ធ ស្រី មុំ ពៅ លក្ខណ៍ រតនា សម្បត្តិ វិចិត្រ វិសាល ភា ភី ភាព ណា ណារ៉េត នីតា លីដា ម៉ាលី បុប្ផា សោភា សារ៉ាត់ គឹម ហុង លី ហេង ម៉េង ប៊ុន ធឿន រស្មី
ពិសិដ្ឋ ពិសី វុទ្ធី វុធ សារិន សុជាតិ កុសល សំណាង សុភ័ក្ត្រ ធារ៉ា ធារី វិមាន វីរៈ មករា មុន្នី ចរិយា ច័ន្ទ រដ្ឋា សិលា ឧត្តម កល្យាណ ណារី នារី រចនា ស៊ីណា វាសនា និមល សេរី ទូច រ៉ុង ឡេង
""".split()
_KHMER_LATIN = (
    "Sok Keo Chan Chea Heng Ly Lim Ouk Nhek Bun Tep Nuon Mao Sun Hun Um Dy Duong Khun Khim Kong Kim Ngeth Chheng Chhay Chhuon Tan Thach Touch"
    " Nou Ny Pen Pol Prak Phan Phay Pich Mom Men Meas Moeun Yin Yim Ros Rath Long Leang Vong Van Sam Seang Seng San Sin Hak Him Lay In An Ouch Ek"
).split()
_KHMER_LATIN_PIECES = (
    "So Vanna Dara Sokha Bora Chan Tha Thy Ra Rith Srey Mom Pov Leak Ratana Sambath Vichet Visal Phea Phy Pheap Na Nareth Nita Lida Maly Bopha"
    " Sophea Sarath Kim Hong Ly Heng Meng Bun Thoeun Raksmey Piseth Pisey Vuthy Vuth Sarin Sothea Kosal Samnang Sopheak Theara Vimean Virak Mony"
).split()
_CHINESE = "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Deng Feng Han Cao".split()
_CHINESE_PIECES = (
    "wei min jian guo hua xiu lan ying fang na jing li qiang jun jie tao chao yong ping gang hong bo lei long fei xin yu hao ming zhi cheng dong"
    " feng hai jia kai liang mei ning peng qing rong shan shu ting wen xia xiang xue yan yi yun ze zhen zhong"
).split()
_VIETNAMESE = "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Truong Dinh Mai Lam".split()
_VIETNAMESE_PIECES = (
    "Van Thi Minh Duc Quang Anh Hong Thanh Xuan Hung Hai Tuan Dung Nam Phuong Lan Hoa Mai Trang Linh Ngoc Tuyet Long Son Phuc Khanh Dat Hieu Tam"
).split()
_ELSEWHERE = "Ivan Petrov Maria Santos Ahmad Ibrahim John Smith Aung Htun Zaw Lin Kyaw Min Rahman Siti Nur Dela Cruz Reyes Kumar Singh Lee Park Tanaka".split()


def _listed(*names: str) -> list[str]:
    """Word lists that come with PyThaiNLP."""
    package = find_spec("pythainlp")
    folders = list(package.submodule_search_locations or ()) if package else []
    found: list[str] = []
    for name in names:
        text = Path(folders[0], "corpus", name).read_text(encoding="utf-8-sig")
        found += [line.strip() for line in text.splitlines() if 2 < len(line.strip()) <= 20]
    return found


def made_names(count: int, *, seed: int = 7) -> Iterator[str]:
    """`count` names: of a hundred 79 in Thai, 11 in Khmer and 10 in Latin letters; some occur more than once."""
    chance = random.Random(seed)
    given = _listed("person_names_male_th.txt", "person_names_female_th.txt")
    families = _listed("family_names_th.txt")
    chance.shuffle(given)
    for _ in range(count):
        kind = chance.random()
        if kind < 0.79:
            yield f"{given[int(len(given) * chance.random() ** 2.5)]} {_thai_family(chance, families)}"
        elif kind < 0.90:
            yield f"{chance.choice(_KHMER_FAMILIES)} {''.join(chance.choices(_KHMER_PIECES, k=chance.choice((1, 2, 2))))}"
        else:
            yield _foreign(chance)


def _thai_family(chance: random.Random, families: list[str]) -> str:
    if chance.random() < 0.3:
        return chance.choice(families)
    stems = chance.sample(_STEMS, k=chance.choice((2, 2, 3)))
    return "".join(stem.rstrip("์") if place < len(stems) - 1 else stem for place, stem in enumerate(stems))


def _foreign(chance: random.Random) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return f"{chance.choice(_KHMER_LATIN)} {''.join(chance.choices(_KHMER_LATIN_PIECES, k=2)).capitalize()}"
    if kind == 1:
        return f"{chance.choice(_CHINESE).upper()} {''.join(chance.choices(_CHINESE_PIECES, k=chance.choice((1, 2, 2)))).capitalize()}"
    if kind == 2:
        return " ".join([chance.choice(_VIETNAMESE).upper(), *chance.choices(_VIETNAMESE_PIECES, k=2)])
    return " ".join(chance.sample(_ELSEWHERE, k=chance.choice((2, 3))))
