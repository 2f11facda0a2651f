using Explainer.Core.Expressions;

namespace Explainer.Core.Tests.Expressions;

/// <summary>Arithmetic: values, units, mistakes with their places.</summary>
public sealed class ExpressionTests
{
    private static readonly Dictionary<string, Quantity> Figures = new(StringComparer.Ordinal)
    {
        ["a"] = new(0.9),
        ["k"] = new(8),
        ["c"] = new(0.02),
        ["use"] = new(80, "%"),
        ["size"] = new(26, "GB"),
        ["rate"] = new(2, "GB/s"),
        ["pause"] = new(300, "ms"),
        ["decode.use"] = new(5, "%"),
        ["time-of-4"] = new(1.2, "s"),
        ["zero"] = new(0),
        ["sweep"] = new(0, "tokens/s") { Series = [new(1, 100), new(2, 200), new(8, 800), new(16, 900)] },
        ["now"] = new(1) { Live = time => 10 * time },
    };

    [Theory]
    [InlineData("1 + 2 * 3", 7, "")]
    [InlineData("(1 + 2) * 3", 9, "")]
    [InlineData("2 ^ 3 ^ 2", 512, "")]
    [InlineData("-2 ^ 2", -4, "")]
    [InlineData("10 - 4 - 3", 3, "")]
    [InlineData("8 / 4 / 2", 1, "")]
    [InlineData("1.5e3 + 1", 1501, "")]
    [InlineData("(1 - a^(k+1)) / ((1 - a) * (c*k + 1))", 5.280_858, "")]
    [InlineData("min(3, 1, 2) + max(1, 2) + clamp(5, 0, 4) + abs(-1)", 8, "")]
    [InlineData("round(2.345, 2) + floor(1.9) + ceil(1.1)", 5.35, "")]
    [InlineData("map(25, 0..100, -120..120)", -60, "")]
    [InlineData("sqrt(16) + log2(8) + log(1)", 7, "")]
    [InlineData("sin(90) + 2 * cos(60)", 2, "")]
    [InlineData("at(sweep, 8) / first(sweep)", 8, "")]
    [InlineData("at(sweep, 12)", 850, "tokens/s")]
    [InlineData("last(sweep) + peak(sweep)", 1800, "tokens/s")]
    [InlineData("crossing(sweep, 400)", 4, "")]
    [InlineData("crossing(sweep, 50)", 1, "")]
    [InlineData("k > 4 ? 1 : 2", 1, "")]
    [InlineData("k < 4 ? 1 : k == 8 ? 3 : 2", 3, "")]
    [InlineData("not (k > 4) or a < 1 and k != 8", 0, "")]
    [InlineData("zero == 0 ? 7 : 1 / zero", 7, "")]
    [InlineData("use + decode.use", 85, "%")]
    [InlineData("100 - use", 20, "%")]
    [InlineData("use / decode.use", 16, "")]
    [InlineData("use * size", 20.8, "GB")]
    [InlineData("size / rate", 13, "1/1/s")]
    [InlineData("rate * time-of-4", 2.4, "GB")]
    [InlineData("size / 2", 13, "GB")]
    [InlineData("time-of-4 - 0.2", 1, "s")]
    public void It_is_computed(string text, double value, string unit)
    {
        var result = Compute(text, out var mistake);
        Assert.Null(mistake);
        Assert.Equal(value, result.Value, 6);
        if (unit != "1/1/s")
        {
            Assert.Equal(unit, result.Unit);
        }
    }

    [Theory]
    [InlineData("1 +", 3, 0, "The expression ends where a value is expected")]
    [InlineData("1 2", 2, 1, "Unexpected \"2\"")]
    [InlineData("* 2", 0, 1, "Unexpected \"*\"")]
    [InlineData("(1 + 2", 0, 1, "This bracket is never closed")]
    [InlineData("max(1, 2", 3, 1, "This bracket is never closed")]
    [InlineData("1 + agian", 4, 5, "There is no figure named \"agian\"")]
    [InlineData("maxx(1, 2)", 0, 4, "There is no function named \"maxx\"")]
    [InlineData("clamp(1, 2)", 0, 5, "clamp does not accept 2 arguments")]
    [InlineData("use + size", 4, 1, "% + GB mixes units")]
    [InlineData("max(use, size)", 0, 3, "% max GB mixes units")]
    [InlineData("pause < size", 6, 1, "ms < GB mixes units")]
    [InlineData("size ^ 2", 5, 1, "A power cannot have the unit GB")]
    [InlineData("1 / zero", 0, 8, "The expression does not have a finite value")]
    [InlineData("sqrt(0 - 1)", 0, 11, "The expression does not have a finite value")]
    [InlineData("9 ^ 9 ^ 9 ^ 9", 0, 13, "The expression does not have a finite value")]
    [InlineData("a ? 1", 5, 0, "The conditional has no \":\" after its first value")]
    [InlineData("a @ 2", 2, 1, "@ is not allowed in an expression")]
    [InlineData("a + \U0001F680", 4, 2, "\U0001F680 is not allowed in an expression")]
    [InlineData("sweep + 1", 0, 5, "\"sweep\" is a series, not a number")]
    [InlineData("max(sweep)", 4, 5, "\"sweep\" is a series, not a number")]
    [InlineData("peak(k)", 0, 4, "The first argument of peak must be a series")]
    [InlineData("at(sweep, 17)", 0, 13, "The expression does not have a finite value")]
    [InlineData("crossing(sweep, 1000)", 0, 21, "The expression does not have a finite value")]
    [InlineData("", 0, 0, "The expression ends where a value is expected")]
    public void A_mistake_has_its_place(string text, int offset, int length, string message)
    {
        _ = Compute(text, out var mistake);
        Assert.NotNull(mistake);
        Assert.Equal((offset, length, message), (mistake.Offset, mistake.Length, mistake.Finding.Message));
    }

    [Theory]
    [InlineData("now", 20)]
    [InlineData("-now + 2 * now / 4 - 1", -11)]
    [InlineData("map(now, 0..20, -60..60)", 60)]
    [InlineData("now > 15 ? now : 1 / zero", 20)]
    [InlineData("at(sweep, now - 12)", 800)]
    [InlineData("not (now == 20 and now < 5) or false", 1)]
    [InlineData("k + now * use", 1608)]
    public void What_is_another_number_in_each_frame_is_computed_for_each(string text, double atTwo)
    {
        var result = Compute(text, out var mistake);
        Assert.Null(mistake);
        Assert.NotNull(result.Live);
        Assert.Equal(atTwo, result.At(2), 9);
    }

    [Fact]
    public void A_format_stands_behind_a_colon_that_no_choice_takes()
    {
        const string text = "k > 4 ? 1 : 2 :0.0";
        _ = Expression.Compute(text, 0, (n, _) => Figures.TryGetValue(n, out var q) ? q : null, Figures.Keys, out var end, out var mistake);
        Assert.Null(mistake);
        Assert.Equal(":0.0", text[end..]);
    }

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        _ = Compute(new string('(', 900) + "1" + new string(')', 900), out var deep);
        Assert.Equal("The expression is nested more than 64 levels deep", deep!.Finding.Message);
        _ = Compute(new string('-', 1900) + "1", out var signs);
        Assert.Equal("The expression is nested more than 64 levels deep", signs!.Finding.Message);
        _ = Compute(string.Concat(Enumerable.Repeat("1 + ", 1000)) + "1", out var tooLong);
        Assert.Equal("The expression is longer than 2000 characters", tooLong!.Finding.Message);
    }

    // Random expressions against the same computed here; random texts end in a value or a mistake within the text.
    [Fact]
    public void Random_expressions_are_computed_as_by_hand()
    {
        var random = new Random(26);
        for (var round = 0; round < 2000; round++)
        {
            var (text, value) = Make(random, 4);
            var result = Compute(text, out var mistake);
            Assert.True(mistake is null || !double.IsFinite(value), text);
            Assert.True(mistake is not null || Math.Abs(result.Value - value) <= 1e-9 * Math.Max(1, Math.Abs(value)), $"{text} = {result.Value}, not {value}");
        }

        string[] pieces = ["1", "a", "(", ")", "+", "-", "*", "/", "^", "?", ":", "..", "max(", ",", "use", "size", " ", "not", "<", "=", ".5", "\u00e9"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = Expression.Compute(text, 0, (n, _) => Figures.TryGetValue(n, out var q) ? q : null, Figures.Keys, out var end, out var mistake);
            Assert.InRange(mistake is null ? end : mistake.Offset + mistake.Length, 0, text.Length);
        }
    }

    private static (string Text, double Value) Make(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            var number = random.Next(1, 100);
            return (number.ToString(System.Globalization.CultureInfo.InvariantCulture), number);
        }

        var ((left, a), (right, b)) = (Make(random, depth - 1), Make(random, depth - 1));
        return random.Next(6) switch
        {
            0 => ($"({left} + {right})", a + b),
            1 => ($"({left} - {right})", a - b),
            2 => ($"({left}) * ({right})", a * b),
            3 => ($"({left}) / ({right})", a / b),
            4 => ($"({left} > {right} ? {right} : {left})", a > b ? b : a),
            _ => ($"max({left}, -({right}))", Math.Max(a, -b)),
        };
    }

    private static Quantity Compute(string text, out ExpressionMistake? mistake) =>
        Expression.Compute(text, 0, (n, _) => Figures.TryGetValue(n, out var quantity) ? quantity : null, Figures.Keys, out _, out mistake);
}
