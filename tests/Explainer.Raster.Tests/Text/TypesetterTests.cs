using Explainer.Core.Geometry;
using Explainer.Display.Text;
using Explainer.Raster.Text;

namespace Explainer.Raster.Tests.Text;

public sealed class TypesetterTests : IClassFixture<TypesetterFixture>
{
    private static readonly TextStyle Inter = new("Inter", 48);
    private static readonly TextStyle Mono = new("JetBrains Mono", 48);
    private readonly Typesetter typesetter;

    public TypesetterTests(TypesetterFixture fixture) => typesetter = fixture.Typesetter;

    [Theory]
    [InlineData("0x1F")]
    [InlineData("a != b")]
    [InlineData("a -> b")]
    public void Code_is_shown_as_it_is_written(string text)
    {
        foreach (var style in (TextStyle[])[Mono, Inter])
        {
            var glyphs = typesetter.Set(style, text).Outlines.Glyphs;
            Assert.All(glyphs, g => Assert.Same(typesetter.Set(style, text[g.Cluster].ToString()).Outlines.Glyphs[0].Outline, g.Outline));
        }
    }

    [Fact]
    public void Whoever_still_uses_it_when_it_is_let_go_of_is_told_and_the_process_lives()
    {
        for (var round = 0; round < 20; round++)
        {
            var typesetter = new Typesetter();
            var mathematics = typesetter.Mathematics;
            using var begun = new ManualResetEventSlim();
            var user = Task.Run(() =>
            {
                for (var i = 0; ; i++)
                {
                    typesetter.Set(new TextStyle("Inter", 30), $"Light {i}");
                    mathematics.Find(40 + (i % 60));
                    begun.Set();
                }
            });
            begun.Wait();
            typesetter.Dispose();
            Assert.IsType<ObjectDisposedException>(Assert.Throws<AggregateException>(user.Wait).InnerException);
            Assert.Throws<ObjectDisposedException>(() => typesetter.HasFamily("Inter"));
            Assert.Throws<ObjectDisposedException>(() => mathematics.Constant(0, isShare: true));
        }
    }

    [Fact]
    public void A_soft_hyphen_is_seen_only_where_a_line_ends_at_it()
    {
        const string text = "Donau\u00addampf\u00adschiff";
        var hyphen = typesetter.Set(Inter, "-").Outlines.Glyphs[0].Outline;
        var whole = typesetter.Set(Inter, text);
        var broken = typesetter.Set(Inter, text, whole.Size.Width * 0.8);
        Assert.Equal(1, whole.LineCount);
        Assert.DoesNotContain(whole.Outlines.Glyphs, g => g.Outline == hyphen);
        Assert.Equal(2, broken.LineCount);
        Assert.Single(broken.Outlines.Glyphs, g => g.Outline == hyphen);
        Assert.True(broken.Size.Width <= (whole.Size.Width * 0.8) + 0.1);
    }

    [Fact]
    public void Text_is_typed_by_what_readers_take_for_a_character()
    {
        var block = typesetter.Set(Inter, "e\u0301👋🏽b");
        Assert.Equal([0, 2, 6, 7], ((double[])[0, 0.34, 0.67, 1]).Select(block.Typed));
    }

    [Fact]
    public void Kerning_draws_A_and_V_together()
    {
        var apart = typesetter.Set(Inter, "A").Size.Width + typesetter.Set(Inter, "V").Size.Width;

        Assert.True(typesetter.Set(Inter, "AV").Size.Width < apart - 0.5);
    }

    [Fact]
    public void Equal_glyphs_are_one_object()
    {
        var glyphs = typesetter.Set(Inter, "aa").Outlines.Glyphs;

        Assert.Same(glyphs[0].Outline, glyphs[1].Outline);
    }

    [Fact]
    public void Measures_grow_with_the_size_exactly()
    {
        var once = typesetter.Set(Inter, "Prefill").Size.Width;
        var twice = typesetter.Set(Inter with { Size = 96 }, "Prefill").Size.Width;

        Assert.InRange(twice, (2 * once) - 0.05, (2 * once) + 0.05);
    }

    [Fact]
    public void Outlines_of_capitals_stand_on_the_baseline()
    {
        var block = typesetter.Set(Inter, "H");

        Assert.InRange(block.Outlines.Bounds.Bottom, block.Baseline - 0.1, block.Baseline + 0.1);
        Assert.InRange(block.Outlines.Bounds.Height, block.CapHeight - 0.5, block.CapHeight + 0.5);
    }

    [Fact]
    public void Letter_spacing_stands_between_letters_only()
    {
        var plain = typesetter.Set(Mono, "abcd").Size.Width;
        var spaced = typesetter.Set(Mono with { LetterSpacing = 0.5 }, "abcd").Size.Width;

        Assert.InRange(spaced - plain, (3 * 24) - 0.05, (3 * 24) + 0.05);
    }

    [Fact]
    public void Tabular_digits_have_equal_widths()
    {
        var style = Inter with { Tabular = true };
        var widths = Enumerable.Range(0, 10).Select(d => typesetter.Set(style, $"{d}{d}").Size.Width).Distinct();

        Assert.Single(widths);
        Assert.NotEqual(typesetter.Set(Inter, "11").Size.Width, typesetter.Set(Inter, "00").Size.Width);
    }

    [Fact]
    public void Weight_and_slant_choose_other_outlines()
    {
        var regular = typesetter.Set(Inter, "a").Outlines.Id;

        Assert.NotEqual(regular, typesetter.Set(Inter with { Weight = 700 }, "a").Outlines.Id);
        Assert.NotEqual(regular, typesetter.Set(Inter with { Italic = true }, "a").Outlines.Id);
    }

    [Fact]
    public void Lines_break_at_words_within_the_width()
    {
        var block = typesetter.Set(Inter, "The model reads the whole prompt in one go", 400);

        Assert.True(block.LineCount >= 3);
        Assert.True(block.Size.Width <= 400);
        Assert.Equal(block.LineCount * 48 * 1.3, block.Size.Height, 1);
    }

    [Fact]
    public void A_word_wider_than_a_line_is_broken_within()
    {
        var block = typesetter.Set(Mono, "supercalifragilistic", 200);

        Assert.True(block.LineCount > 2);
        Assert.True(block.Size.Width <= 200);
    }

    [Fact]
    public void Line_feeds_start_lines_and_empty_lines_count()
    {
        Assert.Equal(3, typesetter.Set(Inter, "a\n\nb").LineCount);
        Assert.Equal(2, typesetter.Set(Inter, "a\r\nb").LineCount);
        Assert.Equal(1, typesetter.Set(Inter, "").LineCount);
        Assert.Equal(2, typesetter.Set(Inter, "a\n").LineCount);
    }

    [Fact]
    public void Chinese_breaks_between_characters_but_not_before_punctuation()
    {
        var style = Inter with { Language = "zh-Hans" };
        const string Text = "大模型推理分为预填充，与解码两个阶段。";
        var commaAlone = 48 * 10.2;

        var block = typesetter.Set(style, Text, commaAlone);

        Assert.Empty(block.Missing);
        Assert.True(block.LineCount >= 2);
        Assert.NotEqual(block.Carets[Text.IndexOf('，')].Y, block.Carets[0].Y);
        Assert.Equal(block.Carets[Text.IndexOf('，')].Y, block.Carets[Text.IndexOf('，') - 1].Y);
    }

    [Fact]
    public void The_language_decides_between_forms_of_a_Chinese_character()
    {
        var simplified = typesetter.Set(Inter with { Language = "zh-Hans" }, "骨").Outlines.Id;
        var japanese = typesetter.Set(Inter with { Language = "ja" }, "骨").Outlines.Id;

        Assert.NotEqual(simplified, japanese);
        Assert.Equal(simplified, typesetter.Set(Inter, "骨").Outlines.Id);
    }

    [Fact]
    public void Emoji_are_pictures_and_a_sequence_is_one()
    {
        Assert.Single(typesetter.Set(Inter, "🚀").ColorGlyphs);
        Assert.Single(typesetter.Set(Inter, "👋🏽").ColorGlyphs);
        Assert.Single(typesetter.Set(Inter, "🇩🇪").ColorGlyphs);
        Assert.Empty(typesetter.Set(Inter, "🚀").Outlines.Glyphs);
        Assert.Equal(2, typesetter.Set(Inter, "a ⚡ b").Outlines.Glyphs.Length);
    }

    [Fact]
    public void Characters_that_no_font_has_are_reported()
    {
        var block = typesetter.Set(Inter, "a\U0010FFFDb\uFFFEc");

        Assert.Contains("\U0010FFFD", block.Missing);
        Assert.Empty(typesetter.Set(Inter, "Plain, → 中 ⚡").Missing);
    }

    [Fact]
    public void Carets_go_forward_and_there_is_one_for_every_index()
    {
        foreach (var text in new[] { "Explain quantum", "fi ffi 🚀x", "中a文", "e\u0301" })
        {
            var carets = typesetter.Set(Inter, text).Carets;

            Assert.Equal(text.Length + 1, carets.Length);
            for (var i = 1; i < carets.Length; i++)
            {
                Assert.True(carets[i].X >= carets[i - 1].X, $"{text}[{i}]");
            }

            Assert.Equal(typesetter.Set(Inter, text).Size.Width, carets[^1].X, 1);
        }
    }

    [Fact]
    public void Text_from_right_to_left_begins_at_the_right()
    {
        var block = typesetter.Set(Inter, "שלום");

        Assert.Empty(block.Missing);
        Assert.True(block.Carets[0].X > block.Carets[^1].X);
        Assert.Equal(0, block.Carets[^1].X, 1);
    }

    [Fact]
    public void A_number_within_text_from_right_to_left_runs_from_left_to_right()
    {
        const string Text = "שלום 123 עולם";
        var carets = typesetter.Set(Inter, Text).Carets;

        Assert.True(carets[Text.IndexOf('1')].X < carets[Text.IndexOf('3')].X);
        Assert.True(carets[Text.IndexOf('3')].X < carets[0].X);
        Assert.True(carets[^2].X < carets[Text.IndexOf('1')].X);
    }

    [Fact]
    public void Blanks_at_a_lines_end_go_where_the_paragraph_ends()
    {
        var plain = typesetter.Set(Inter, "abc שלום");
        var blank = typesetter.Set(Inter, "abc שלום ");

        Assert.True(blank.Size.Width > plain.Size.Width + 5);
        Assert.Equal(plain.Outlines.Id, blank.Outlines.Id);
        Assert.Equal(blank.Size.Width, blank.Carets[^1].X, 1);
    }

    [Fact]
    public void Letters_that_join_are_not_set_apart()
    {
        var spaced = Inter with { LetterSpacing = 0.5 };

        Assert.Equal(typesetter.Set(Inter, "سلام").Outlines.Id, typesetter.Set(spaced, "سلام").Outlines.Id);
        Assert.Equal(typesetter.Set(Inter, "שלום").Size.Width + (3 * 24), typesetter.Set(spaced, "שלום").Size.Width, 1);
    }

    [Fact]
    public void A_tab_is_a_space_and_other_control_characters_show_nothing()
    {
        Assert.Equal(typesetter.Set(Mono, "a b").Outlines.Id, typesetter.Set(Mono, "a\tb").Outlines.Id);
        Assert.Equal(typesetter.Set(Mono, "ab").Size, typesetter.Set(Mono, "a\u0001b").Size);
        Assert.Equal(2, typesetter.Set(Mono, "a\u0001b").Outlines.Glyphs.Length);
    }

    [Fact]
    public void A_letter_and_its_mark_come_from_one_font_that_has_both()
    {
        var block = typesetter.Set(Mono, "x\u0363");

        Assert.Empty(block.Missing);
        Assert.Equal(typesetter.Set(Inter, "x\u0363").Outlines.Glyphs.Select(g => g.Outline), block.Outlines.Glyphs.Select(g => g.Outline));
    }

    [Fact]
    public void A_mark_that_no_font_has_is_reported_with_its_letter()
    {
        var block = typesetter.Set(Inter, "ao\u0596\u06E1\u1ABB");

        Assert.Equal(["o\u0596\u06E1\u1ABB"], block.Missing);
    }

    [Fact]
    public void Words_without_blanks_between_are_kept_whole()
    {
        const string Text = "ภาษาไทย";

        Assert.Equal([4, 7], LineBreaker.Break([10, 10, 10, 10, 10, 10, 10], Text, [], 55));
    }

    [Fact]
    public void A_term_is_kept_on_one_line_unless_it_is_wider_than_that()
    {
        const string Text = "read KV cache";
        double[] advances = [.. Enumerable.Repeat(10.0, Text.Length)];

        Assert.Equal([8, 13], LineBreaker.Break(advances, Text, [], 95));
        Assert.Equal([5, 13], LineBreaker.Break(advances, Text, [new TextRange(5, 13)], 95));
        Assert.Equal([5, 8, 13], LineBreaker.Break(advances, Text, [new TextRange(5, 13)], 65));
    }

    [Fact]
    public void What_is_bold_or_of_another_family_has_the_glyphs_of_that()
    {
        var plain = typesetter.Set(Inter, "read once");
        var bold = typesetter.Set(Inter, new StyledText("read once", [new TextSpan(5, 9, null, true, null)]));
        var mono = typesetter.Set(Inter, new StyledText("read once", [new TextSpan(5, 9, null, false, Mono.Family)]));

        Assert.True(bold.Size.Width > plain.Size.Width);
        Assert.Equal(plain.Outlines.Glyphs.Take(4), bold.Outlines.Glyphs.Take(4));
        Assert.Equal(typesetter.Set(Inter with { Weight = 700 }, "once").Outlines.Glyphs.Select(g => g.Outline), bold.Outlines.Glyphs.Skip(4).Select(g => g.Outline));
        Assert.Equal(typesetter.Set(Mono, "once").Outlines.Glyphs.Select(g => g.Outline), mono.Outlines.Glyphs.Skip(4).Select(g => g.Outline));
    }

    [Fact]
    public void A_colour_moves_no_glyph_and_letters_that_join_still_do()
    {
        foreach (var (text, at) in ((string, int)[])[("AVAVA", 2), ("بالعالم", 3), ("abc שלום", 5)])
        {
            var block = typesetter.Set(Inter, new StyledText(text, [new TextSpan(at, at + 2, Core.Color.White, false, null)]));
            Assert.Equal(typesetter.Set(Inter, text).Outlines.Glyphs, block.Outlines.Glyphs);
            Assert.Equal(2, block.Colored().Length);
            Assert.All(block.Colored()[1].Outlines.Glyphs, g => Assert.InRange(g.Cluster, at, at + 1));
        }
    }

    [Fact]
    public void What_is_typed_has_its_colours_so_far()
    {
        var block = typesetter.Set(Inter, new StyledText("read once more", [new TextSpan(5, 9, Core.Color.White, false, null)]));

        Assert.Equal([4], block.Colored(5).Select(r => r.Outlines.Glyphs.Length));
        Assert.Equal([4, 2], block.Colored(7).Select(r => r.Outlines.Glyphs.Length));
        Assert.Equal([8, 4], block.Colored().Select(r => r.Outlines.Glyphs.Length));
    }

    [Fact]
    public void The_separator_of_lines_starts_one() => Assert.Equal(3, typesetter.Set(Inter, "a\u2028b\vc").LineCount);

    [Fact]
    public void Alignment_moves_the_shorter_line()
    {
        double Left(TextAlign align) => typesetter.Set(Inter with { Align = align }, "a long line\nx").Carets[^2].X;

        var rest = typesetter.Set(Inter, "a long line").Size.Width - typesetter.Set(Inter, "x").Size.Width;
        Assert.Equal(0, Left(TextAlign.Start), 1);
        Assert.Equal(rest / 2, Left(TextAlign.Center), 1);
        Assert.Equal(rest, Left(TextAlign.End), 1);
    }

    [Fact]
    public void Hostile_text_is_set_all_the_same()
    {
        foreach (var text in new[] { "\uD800", "\uDC00x", "\0\u0001", "\u202E\u202Dabc", new string('\u0301', 500), "\u200D\u200D", "\r\r\n\u2028\u2029" })
        {
            var block = typesetter.Set(Inter, text, 30);

            Assert.Equal(text.Length + 1, block.Carets.Length);
            Assert.All(block.Outlines.Glyphs, g => Assert.InRange(g.Cluster, 0, text.Length - 1));
        }
    }

    [Fact]
    public void Threads_get_equal_blocks()
    {
        using var other = new Typesetter();
        var blocks = new TextBlock[16];
        Parallel.For(0, blocks.Length, i => blocks[i] = (i % 2 == 0 ? other : typesetter).Set(Inter, "Same everywhere"));

        Assert.All(blocks, b => Assert.Equal(blocks[0].Outlines.Id, b.Outlines.Id));
    }

    [Fact]
    public void Families_are_known_by_name_without_regard_to_case()
    {
        Assert.True(typesetter.HasFamily("inter"));
        Assert.False(typesetter.HasFamily("Intre"));
        Assert.False(typesetter.HasFamily("sans-serif"));
        Assert.Contains("JetBrains Mono", typesetter.Families);
    }

    [Fact]
    public void Equal_calls_give_the_block_of_the_first()
    {
        var block = typesetter.Set(Inter, "Remembered", 321);

        Assert.Same(block, typesetter.Set(Inter with { Size = 48 }, "Remembered", 321));
        Assert.Equal(Point.Zero with { Y = block.Baseline }, block.Carets[0]);
    }
}

/// <summary>One typesetter for all tests of a class: reading the fonts' directory is the costly part.</summary>
public sealed class TypesetterFixture : IDisposable
{
    public Typesetter Typesetter { get; } = new();

    public void Dispose() => Typesetter.Dispose();
}
