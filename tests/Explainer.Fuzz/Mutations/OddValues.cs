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

    /// <summary>A value as it may stand in a storyboard.</summary>
    public static string Any(Random random) => random.Next(6) switch
    {
        0 or 1 => Pick(Numbers, random),
        2 => Pick(Times, random),
        3 => random.Next(2000).ToString(CultureInfo.InvariantCulture),
        4 => Text(random),
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
