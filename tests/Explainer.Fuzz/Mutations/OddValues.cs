using System.Globalization;

namespace Explainer.Fuzz.Mutations;

/// <summary>Numbers, times and texts at the edges of what can be written.</summary>
internal static class OddValues
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "0.5", "2", "100", "101", "-0.0001", "1e-300", "1e9", "1e15", "1e16", "1e300", "1e999", "-1e999", ".nan", ".inf", "-.inf", "2147483647",
        "2147483648", "9223372036854775807", "9223372036854775808", "0x10", "1_000", "1,5", "٣", "０", "50%", "-50%", "1000%", "NaN%", "1e2%", "++1", "1.", ".5", "00012", "1 000",
    ];

    private static readonly string[] Times =
    [
        "0s", "0.001s", "1ms", "0.0333s", "1s", "2.5s", "250ms", "1:05", "0:00", "00:00", "0:61", "99:59:59", "-1s", "1e3s", "43200s", "43201s", "1e99s", "s", "1 s", "1m", "1h", "0:00-0:05", "0:05-0:00",
        "0-1", "0:00-", "-0:05", "1:00:00",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\u00a0", "a", "模型读完整个提示", "मॉडल", "สวัสดีครับ", "שלום עולם", "السلام (a) عليكم", "👩‍👩‍👧‍👦", "🏳️‍🌈🇩🇪", "e\u0301\u0301\u0301", "\u202eabc\u202c", "\ud83d", "a\u0000b", "\u2028", "\ufeff", "\u200b\u200d",
        "\U0010FFFF", "{a}", "{", "}", "{{}}", "{a:0.0}", "{a.unit}", "{prefill-use:00000000000000000000}", "$a", "$", "[mark]", "[", "word [mark] word", "「 引用 文 」 の 「 中 」", "#fff", "#12345", "rgb(1,2,3)", "1920x1080", "1921x1080",
        "16x16", "7680x7680", "0x0", "30000/1001", "0/0", "cubic-bezier(0, 9, 1, -9)", "cubic-bezier(0,0)", "steps(0)", "steps(1000000000)", "spring(0, 0)", "spring(1e9, 1e-9)", "spring", "top-left", "center", "50%", "frame",
        "null", "~", "true", "no", "on", "../x.png", "/etc/passwd", ".", "a\tb", "a\nb", "<b>", "&amp;", "%s%n", "::error::", "\u001b[31m", "en", "zh-Hant-TW", "x-", "fade", "fade 1s", "wipe -1s", "flash 1e9s", "a[0]", "a[99999999999]", "a[-1]",
    ];

    // What has a grammar of its own: expressions and loops, paths, formulas, code. Joined to one another they are mostly wrong.
    private static readonly string[] Notations =
    [
        "{= 1 / 0 }", "{= sqrt(-1) }", "{= 1e308 * 10 }", "{= a }", "{= $i }", "{= 2 ^ 2 ^ 2 ^ 9 }", "{= ((((1)))) :0.0}", "{= map(1, 2..2, 0..1) }", "{= clamp(1, 3, 2) }", "{= gain ? 1 : }", "{= not not old < new and }",
        "{= round(1, 400) }", "{= -", "{= 1 }}", "{= {= 1 } }", "{= old + rate }", "$i", "$i-index", "$w.n", "$$", "1..4", "4..1", "1..1e9", "-2147483648..2147483647", "1..", "1.5..3", "true", "{= $i > 1 }",
        "M0 0", "M0 0 L1e9 1e9 Z", "M 0 0 A 0 0 0 0 0 0 0", "M0 0 A 1e-9 1e9 45 1 1 5 5", "M0,0 C0,0 0,0 0,0", "m5 5 z z z m1 1", "L 1 1", "M 1 1 Q", "M0 0 h1e300 v-1e300", "M0 0T1 1T2 2S1 1 2 2", "M.5.5-.5-.5e1",
        @"\frac{1}{", @"\sqrt[", @"\left( x", @"x^{y^{z^{w}}}", "x_a_b", @"\part{p}{x} \part{p}{y}", @"\begin{matrix} a & b \\ c", @"\color{}{x}", @"\figure{none}", @"\hat{\hat{\hat{x}}}", "{{{{}}}}", @"\text{中 é $}", @"\unknown",
        @"/* "" \\ */", "'''", "\t\t\tx = {y}", "#!/bin/sh\n$(x) `y`", "<a b='", "@@ -1 +1 @@\n-a\n+b", "parts.svg", "car.wheel", "car.", ".wheel", "[[0, 0], [1%, 1%]]",
    ];

    /// <summary>A value as it may stand in a storyboard.</summary>
    public static string Any(Random random) => random.Next(7) switch
    {
        0 or 1 => Pick(Numbers, random),
        2 => Pick(Times, random),
        3 => random.Next(2000).ToString(CultureInfo.InvariantCulture),
        4 => Text(random),
        5 => random.Next(4) == 0 ? Pick(Notations, random) + Pick(Notations, random) : Pick(Notations, random),
        _ => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-2, 5)), 3).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A number.</summary>
    public static string Number(Random random) => Pick(Numbers, random);

    /// <summary>A text; now and then a long one.</summary>
    public static string Text(Random random) => random.Next(30) == 0
        ? string.Concat(Enumerable.Repeat(Pick(Texts, random) + (random.Next(2) == 0 ? " " : ""), random.Next(2, 3000)))
        : random.Next(3) == 0 ? Pick(Texts, random) + Pick(Texts, random) : Pick(Texts, random);

    /// <summary>One of a list.</summary>
    public static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];
}
