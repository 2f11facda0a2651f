using Explainer.Core.Text;

namespace Explainer.Core.Tests.Text;

public sealed class BidiParagraphTests
{
    [Theory]
    [InlineData("")]
    [InlineData("The model reads 1,234 tokens (50 %).")]
    [InlineData("大模型，ภาษาไทย 👋🏽 한국어 न\u0301")]
    public void Text_from_left_to_right_has_no_levels(string text)
    {
        var paragraph = new BidiParagraph(text);

        Assert.True(paragraph.Levels.IsEmpty);
        Assert.Equal(0, paragraph.Level);
        Assert.Equal(text.Length, paragraph.TrailingStart(0, text.Length));
    }

    [Fact]
    public void Whatever_the_short_way_takes_for_left_to_right_is_so()
    {
        for (var c = 0; c < 0x110000; c++)
        {
            var text = c is >= 0xD800 and <= 0xDFFF ? new string((char)c, 1) : char.ConvertFromUtf32(c);
            if (!BidiText.MayRunRightToLeft(text))
            {
                var type = CharacterTable.Of(c).Bidi;
                Assert.True(
                    type is not (BidiClass.R or BidiClass.AL or BidiClass.AN or BidiClass.PDF or BidiClass.PDI) && !BidiText.BeginsIsolate(type)
                        && (type == BidiClass.BN || !BidiText.IsRemoved(type)),
                    $"U+{c:X4} is {type}.");
            }
        }
    }

    [Theory]
    [InlineData("שלום abc 12", TextDirection.Auto, 1, "11111222222")]
    [InlineData("שלום abc 12", TextDirection.LeftToRight, 0, "11110000000")]
    [InlineData("abc שלום, 12!", TextDirection.Auto, 0, "0000111111220")]
    [InlineData("abc 12", TextDirection.RightToLeft, 1, "222222")]
    [InlineData("a \u2067b c\u2069 d", TextDirection.Auto, 0, "000222000")]
    [InlineData("a\U0001E900b", TextDirection.Auto, 0, "0110")]
    public void Every_index_has_its_level(string text, TextDirection direction, int level, string levels)
    {
        var paragraph = new BidiParagraph(text, direction);

        Assert.Equal(level, paragraph.Level);
        Assert.Equal(level == 1, paragraph.RunsRightToLeft);
        Assert.Equal(levels, string.Concat(paragraph.Levels.ToArray()));
    }

    [Fact]
    public void What_follows_a_separator_begins_anew_with_the_same_direction()
    {
        var paragraph = new BidiParagraph("\u05D0\u202Da\u2029\u05D0 a");

        Assert.Equal("1121112", string.Concat(paragraph.Levels.ToArray()));
    }

    [Fact]
    public void White_space_at_a_lines_end_hangs_over_where_the_paragraph_ends()
    {
        // In the middle of the paragraph the blanks are between two Hebrew words, and at a line's end they are not.
        var paragraph = new BidiParagraph("abc שלום  עולם def");

        Assert.Equal(1, paragraph.Levels[8]);
        Assert.Equal(8, paragraph.TrailingStart(0, 10));
        Assert.Equal(9, paragraph.TrailingStart(9, 10));
        Assert.Equal(14, paragraph.TrailingStart(0, 14));
        Assert.Equal(0, paragraph.Level);
    }

    [Fact]
    public void Blanks_after_a_letter_of_two_units_do_not_take_its_second_half_along()
    {
        Assert.Equal(3, new BidiParagraph("a\U0001E900\u2069  ").TrailingStart(0, 6));
    }

    [Theory]
    [InlineData("abc", 0, 4)]
    [InlineData("abc", -1, 2)]
    [InlineData("אבג", 0, 4)]
    [InlineData("אבג", 3, 2)]
    public void A_line_outside_of_the_paragraph_is_refused(string text, int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BidiParagraph(text).TrailingStart(start, end));

    [Fact]
    public void Half_of_a_pair_counts_as_a_letter_from_left_to_right() =>
        Assert.Equal([0, 0, 1], new BidiParagraph("\uD83A א").Levels.ToArray());

    [Theory]
    [InlineData("", "")]
    [InlineData("000", "012")]
    [InlineData("111", "210")]
    [InlineData("01210", "03214")]
    [InlineData("12221", "41230")]
    [InlineData("2122", "2310")]
    public void Levels_give_the_order_from_left_to_right(string levels, string order) =>
        Assert.Equal(order, string.Concat(BidiParagraph.VisualOrder([.. levels.Select(c => (byte)(c - '0'))])));

    [Fact]
    public void Any_text_has_levels_up_to_126_and_the_same_for_both_halves_of_a_pair()
    {
        var random = new Random(9);
        var directions = Enum.GetValues<TextDirection>();
        for (var run = 0; run < 20_000; run++)
        {
            var text = RandomText.Of(random);
            var paragraph = new BidiParagraph(text, directions[run % directions.Length]);
            for (var i = 0; i < paragraph.Levels.Length; i++)
            {
                Assert.InRange(paragraph.Levels[i], paragraph.Level, BidiEmbeddings.MaxDepth + 1);
                Assert.True(i == 0 || !char.IsSurrogatePair(text[i - 1], text[i]) || paragraph.Levels[i - 1] == paragraph.Levels[i]);
            }

            Assert.InRange(paragraph.TrailingStart(0, text.Length), 0, text.Length);
        }
    }

    [Fact]
    public void Time_grows_with_the_length_only()
    {
        // Each of these would take minutes if a rule looked for a partner or a strong letter over the whole text at every character.
        foreach (var part in new[] { "\u2068", "\u2068a\u2069", "\u202B", "(", "()", "(a", "א(a)", "\u00AD א", "\t ", "# " })
        {
            var text = "א" + string.Concat(Enumerable.Repeat(part, 200_000));
            Assert.Equal(text.Length, new BidiParagraph(text).Levels.Length);
        }
    }
}
