using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("ภาษา|ไทย|เป็น|ภาษา|ที่|มี|ระดับ|เสียง|ของ|คำ|แน่นอน")]
    [InlineData("คอมพิวเตอร์|ประมวล|ผล|ข้อมูล|ได้|อย่าง|รวดเร็ว")]
    [InlineData("แบบ|จำลอง|ภาษา|อ่าน|คำ|สั่ง|ทั้งหมด|ใน|ครั้ง|เดียว")]
    [InlineData("สวัสดี|ครับ |ผม|ชื่อ|สมชาย")]
    [InlineData("มี|สินค้า|หลาย|รายการ |(ใหม่) |ใน|ร้าน")]
    public void Thai_breaks_between_words(string expected) => Check(expected);

    [Theory]
    [InlineData("ອາຈານ|ສອນ|ພາສາ|ລາວ|ຢູ່|ໂຮງຮຽນ")]
    [InlineData("ສະບາຍດີ|ຂ້ອຍ|ຮັກ|ປະເທດ|ລາວ")]
    [InlineData("ຄອມພິວເຕີ|ອ່ານ|ຂໍ້ມູນ|ທັງໝົດ")]
    public void Lao_breaks_between_words(string expected) => Check(expected);

    [Theory]
    [InlineData("ភាសាខ្មែរ|ជា|ភាសាផ្លូវការ|របស់|ប្រទេស|កម្ពុជា")]
    [InlineData("ខ្ញុំ|ចង់|រៀន|ភាសាខ្មែរ|នៅ|សាលា")]
    [InlineData("កុំព្យូទ័រ|អាន|ទិន្នន័យ|ទាំងអស់")]
    public void Khmer_breaks_between_words(string expected) => Check(expected);

    [Theory]
    [InlineData("ကွန်ပျူတာ|က|အချက်အလက်|အားလုံး|ကို|ဖတ်သည်")]
    [InlineData("ကျွန်တော်|ကျောင်း|သွား|မည်")]
    [InlineData("လူ|တိုင်း|သည်|တူညီ|လွတ်လပ်|သော|ဂုဏ်သိက္ခာ")]
    public void Burmese_breaks_between_words(string expected) => Check(expected);

    [Theory]
    [InlineData("စာအုပ်|ကို|ဖွင့်|ပါ", "\u1037\u103A")]
    [InlineData("စာအုပ်|ကို|ဖွင့်|ပါ", "\u103A\u1037")]
    public void Burmese_words_are_known_in_both_orders_of_their_marks(string expected, string marks) =>
        Check(expected.Replace("\u1037\u103A", marks).Replace("\u103A\u1037", marks));

    [Theory]
    [InlineData("เด็กๆ|กำลัง|เล่น|อยู่|ใน|สวน")]
    [InlineData("สถานีฯ|จะ|ระดม|เจ้า|หน้าที่")]
    [InlineData("อย่าง|เต็ม|ฯลฯ|ที่|นั้น")]
    [InlineData("ເດັກໆ|ຫຼິ້ນ|ຢູ່ໃນ|ສວນ")]
    [InlineData("ក្មេងៗ|លេង|នៅក្នុង|សួន")]
    public void Signs_of_repetition_and_abbreviation_stay_with_their_word(string expected) => Check(expected);

    [Theory]
    [InlineData("อยู่|ใน|ฬฌฮฆฬ|และ|ที่|บ้าน")]
    [InlineData("ฬฌฮฆฬ")]
    public void What_is_in_no_word_stays_together(string expected) => Check(expected);

    [Theory]
    [InlineData("ราคา100บาท")]
    [InlineData("ใช้GPUดี")]
    public void Letters_and_digits_of_others_are_joined_as_in_all_scripts(string text) => Assert.Equal(text, BrokenText.Of(text));

    [Theory]
    [InlineData("Thai", "คอมพิวเตอร์", "คอมพิวเต")]
    [InlineData("Lao", "ຄອມພິວເຕີ", "ຄອມພິວ")]
    [InlineData("Khmer", "កុំព្យូទ័រ", "កុំព្យូ")]
    [InlineData("Burmese", "ကွန်ပျူတာ", "ကွန်ပျူ")]
    public void A_dictionary_knows_words_and_nothing_else(string language, string word, string beginning)
    {
        var script = WordScript.All.Single(s => s.Language == language);

        Assert.True(IsWord(script, word));
        Assert.False(IsWord(script, beginning));
        Assert.False(IsWord(script, word + word[..2]));
        Assert.True(script.Dictionary.Count > 26_000);
    }

    private static bool IsWord(WordScript script, string word)
    {
        var range = new WordRange(0, script.Dictionary.Count);
        for (var i = 0; i < word.Length && !range.IsEmpty; i++)
        {
            range = script.Dictionary.Narrow(range, i, script.Letter(word[i]));
        }

        return !range.IsEmpty && script.Dictionary.IsWord(range, word.Length);
    }

    private static void Check(string expected) => Assert.Equal(expected, BrokenText.Of(expected.Replace("|", "")));
}
