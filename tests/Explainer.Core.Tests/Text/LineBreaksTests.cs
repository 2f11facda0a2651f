using System.Globalization;
using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

public sealed class LineBreaksTests
{
    // What is one character to a reader, in many scripts, and what may stand between two of them.
    private static readonly string[] Clusters =
    [
        "a", "e\u0301", "Z\u0308\u0323", "क्षि", "நி", "น้ำ", "เก", "ເກົ່າ", "ຳ", "ខ្មែ", "ស្ត្រី", "မြန်", "င့်", "က္က", "\u1100\u1161\u11A8", "한", "が", "キャ", "漢", "𠀀", "א\u05B7", "لا",
        "👨‍👩‍👧", "👋🏽", "🇩🇪", "1\uFE0F\u20E3", "🏴\U000E0067\U000E007F", "$", "7", "-", "(", ")", "「", "。", "…", "“", "\u00A0", "\u2060", "\u200B", "\r\n", "\n", "\t", " ",
    ];

    [Theory]
    [InlineData("The |quick-|brown |fox’s |den.")]
    [InlineData("well-|known |(so |called) |“names”")]
    [InlineData("about |$1,234.56 |or |50 |% |of |3/4 |and |−5 |°C")]
    [InlineData("see |https://|example.org/|a/|b?|c=d |now")]
    [InlineData("10\u00A0km |and |5\u202Fkm")]
    [InlineData("dash|—|dash |and |long\u00AD|word")]
    [InlineData("one\n‖two\r\n‖three\u2028‖four")]
    [InlineData("👨‍👩‍👧|👋🏽|🇩🇪|🇫🇷|1️⃣")]
    [InlineData("שלום |עולם")]
    [InlineData("नमस्ते |दुनिया")]
    [InlineData("한|국|어 |문|장")]
    public void Lines_end_where_a_reader_expects_it(string expected) => Check(expected);

    [Theory]
    [InlineData("大|模|型|推|理|分|为|预|填|充，|与|解|码|两|个|阶|段。")]
    [InlineData("他|说：“好”（是|的）|《书》")]
    [InlineData("用 |GPU |计|算|100%|的|数|据")]
    [InlineData("キャッ|シュ|を|使|う。|「そ|う」")]
    [InlineData("コー|ヒー、っ|て")]
    public void Chinese_and_Japanese_keep_their_punctuation_and_small_kana_with_what_precedes_them(string expected) => Check(expected);

    [Fact]
    public void An_empty_text_has_no_break() => Assert.Equal([LineBreak.Prohibited], LineBreaks.Of(""));

    [Fact]
    public void A_text_ends_with_a_mandatory_break() =>
        Assert.Equal([LineBreak.Prohibited, LineBreak.Prohibited, LineBreak.Allowed, LineBreak.Mandatory], LineBreaks.Of("a b"));

    [Fact]
    public void No_line_ends_within_what_is_one_character_to_a_reader()
    {
        var random = new Random(14);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(random.GetItems(Clusters, random.Next(1, 12)));
            CheckClusters(text);
        }
    }

    [Theory]
    [InlineData(0x0E00, 0x0E7F)]
    [InlineData(0x0E80, 0x0EFF)]
    [InlineData(0x1000, 0x109F)]
    [InlineData(0x1780, 0x17FF)]
    public void No_line_ends_within_a_cluster_of_letters_in_any_order(int first, int last)
    {
        var random = new Random(first);
        for (var run = 0; run < 5_000; run++)
        {
            CheckClusters(new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (char)random.Next(first, last + 1))]));
        }
    }

    [Fact]
    public void Any_text_is_broken_outside_of_surrogate_pairs_only()
    {
        var random = new Random(9);
        for (var run = 0; run < 5_000; run++)
        {
            var text = RandomText.Of(random);
            var breaks = LineBreaks.Of(text);

            Assert.Equal(text.Length + 1, breaks.Length);
            Assert.Equal(LineBreak.Prohibited, breaks[0]);
            Assert.DoesNotContain(
                Enumerable.Range(1, text.Length - 1), i => breaks[i] != LineBreak.Prohibited && char.IsSurrogatePair(text[i - 1], text[i]));
        }
    }

    [Fact]
    public void Time_grows_with_the_length_only()
    {
        // Each of these would take minutes if a rule looked back or ahead for its whole context at every character.
        foreach (var part in new[] { "$(\u0301", " ", "\u0301", "กก", "ဖ", "\u103A\u1037", "\u200D", "🇩" })
        {
            Assert.Equal(LineBreak.Mandatory, LineBreaks.Of(string.Concat(Enumerable.Repeat(part, 200_000)))[^1]);
        }
    }

    private static void Check(string expected) => Assert.Equal(expected, BrokenText.Of(expected.Replace("|", "").Replace("‖", "")));

    private static void CheckClusters(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var breaks = LineBreaks.Of(text);

        // To UAX 14 a mark on a space is none of it, to UAX 29 it is.
        var within = Enumerable.Range(0, text.Length).Where(i => breaks[i] != LineBreak.Prohibited && !starts.Contains(i) && text[i - 1] != ' ');
        Assert.True(!within.Any(), $"{BrokenText.Of(text)} is broken within a character ({string.Join(' ', text.Select(c => $"{(int)c:X4}"))}).");
    }
}
