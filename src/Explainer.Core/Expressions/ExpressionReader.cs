using Explainer.Core.Diagnostics;

namespace Explainer.Core.Expressions;

/// <summary>
/// Reads and computes an expression by recursive descent. Of a choice both sides are computed, since both have units to be held against
/// each other; only the one that is not taken may divide by zero.
/// </summary>
/// <param name="scanner">Its pieces.</param>
/// <param name="find">The value of a name and where it stands, or null.</param>
/// <param name="names">All names.</param>
internal sealed class ExpressionReader(ExpressionScanner scanner, Func<string, int, Quantity?> find, IReadOnlyCollection<string> names)
{
    private const int MostLevels = 64;
    private int level;

    // Whether the next name may be that of a series.
    private bool wantsSeries;

    /// <summary>The value of all of it.</summary>
    /// <param name="end">Where it ended.</param>
    /// <exception cref="ExpressionException">It has a mistake.</exception>
    public Quantity Read(out int end)
    {
        var value = Choice();
        var behind = scanner.Peek();
        end = behind.Offset;
        return behind.Kind == ExpressionTokenKind.End || behind.Text == ":"
            ? value
            : throw Wrong(ExpressionRules.Unexpected.With(behind.Text), behind);
    }

    private Quantity Choice()
    {
        if (++level > MostLevels)
        {
            throw Wrong(ExpressionRules.TooDeep.With(MostLevels), scanner.Peek());
        }

        var condition = Either();
        if (scanner.Peek() is not { Text: "?" })
        {
            level--;
            return condition;
        }

        _ = scanner.Next();
        var first = Choice();
        var colon = scanner.Next();
        if (colon.Text != ":")
        {
            throw Wrong(ExpressionRules.MissingElse.Plain, colon);
        }

        var second = Choice();
        level--;
        return condition.Live is null
            ? condition.Value != 0 ? first : second
            : new Quantity(first.Value, Common(first, second, colon)) { Live = time => condition.At(time) != 0 ? first.At(time) : second.At(time) };
    }

    private Quantity Either()
    {
        var value = Both();
        while (scanner.Peek() is { Text: "or" or "||" })
        {
            _ = scanner.Next();
            var other = Both();
            value = Quantity.Of(value, other, "", (a, b) => Flag(a != 0 || b != 0));
        }

        return value;
    }

    private Quantity Both()
    {
        var value = Compared();
        while (scanner.Peek() is { Text: "and" or "&&" })
        {
            _ = scanner.Next();
            var other = Compared();
            value = Quantity.Of(value, other, "", (a, b) => Flag(a != 0 && b != 0));
        }

        return value;
    }

    private Quantity Compared()
    {
        var left = Sum();
        var sign = scanner.Peek();
        if (sign.Text is not ("<" or ">" or "<=" or ">=" or "==" or "!="))
        {
            return left;
        }

        _ = scanner.Next();
        var right = Sum();
        _ = Common(left, right, sign);
        return Quantity.Of(left, right, "", sign.Text switch
        {
            "<" => (a, b) => Flag(a < b),
            ">" => (a, b) => Flag(a > b),
            "<=" => (a, b) => Flag(a <= b),
            ">=" => (a, b) => Flag(a >= b),
            "==" => (a, b) => Flag(a == b),
            _ => (a, b) => Flag(a != b),
        });
    }

    private Quantity Sum()
    {
        var value = Product();
        while (scanner.Peek() is { Text: "+" or "-" } sign)
        {
            _ = scanner.Next();
            var other = Product();
            value = Quantity.Of(value, other, Common(value, other, sign), sign.Text == "+" ? (a, b) => a + b : (a, b) => a - b);
        }

        return value;
    }

    private Quantity Product()
    {
        var value = Signed();
        while (scanner.Peek() is { Text: "*" or "/" } sign)
        {
            _ = scanner.Next();
            var other = Signed();
            value = sign.Text == "*" ? UnitMath.Multiply(value, other) : UnitMath.Divide(value, other);
        }

        return value;
    }

    private Quantity Signed()
    {
        var sign = scanner.Peek();
        if (sign.Text is not ("-" or "not" or "!" or "+"))
        {
            return Power();
        }

        if (++level > MostLevels)
        {
            throw Wrong(ExpressionRules.TooDeep.With(MostLevels), sign);
        }

        _ = scanner.Next();
        var value = Signed();
        level--;
        return sign.Text switch
        {
            "-" => Quantity.Of(value, value.Unit, x => -x),
            "+" => value,
            _ => Quantity.Of(value, "", x => Flag(x == 0)),
        };
    }

    // To the right: 2^3^2 is 2^9.
    private Quantity Power()
    {
        var value = Atom();
        if (scanner.Peek() is not { Text: "^" } sign)
        {
            return value;
        }

        _ = scanner.Next();
        var exponent = Signed();
        return value.Unit.Length > 0 || exponent.Unit.Length > 0
            ? throw Wrong(ExpressionRules.PowerOfUnit.With(value.Unit.Length > 0 ? value.Unit : exponent.Unit), sign)
            : Quantity.Of(value, exponent, "", Math.Pow);
    }

    private Quantity Atom()
    {
        var maySeries = wantsSeries;
        wantsSeries = false;
        var token = scanner.Next();
        switch (token.Kind)
        {
            case ExpressionTokenKind.Number:
                return new Quantity(token.Number);
            case ExpressionTokenKind.Name when scanner.Peek() is { Text: "(" }:
                return Call(token);
            case ExpressionTokenKind.Name:
                return token.Text switch
                {
                    "true" => new Quantity(1),
                    "false" => new Quantity(0),
                    "pi" => new Quantity(Math.PI),
                    _ when find(token.Text, token.Offset) is { } found => found.Series.IsDefault || maySeries ? found : throw Wrong(ExpressionRules.SeriesAsNumber.With(token.Text), token),
                    _ => throw Wrong(ExpressionRules.UnknownName.With(token.Text, Suggestion.Remedy(token.Text, names.Count > 0 ? names : ["pi"])), token),
                };
            case ExpressionTokenKind.Sign when token.Text == "(":
                var value = Choice();
                var close = scanner.Next();
                return close.Text == ")" ? value : throw Wrong(ExpressionRules.Unclosed.Plain, token);
            case ExpressionTokenKind.End:
                throw Wrong(ExpressionRules.Ended.Plain, token);
            default:
                throw Wrong(ExpressionRules.Unexpected.With(token.Text), token);
        }
    }

    private Quantity Call(ExpressionToken name)
    {
        var open = scanner.Next();
        var known = ExpressionFunctions.Find(name.Text);
        wantsSeries = known?.OfSeries is not null;
        var arguments = new List<Quantity>();
        while (scanner.Peek().Text != ")")
        {
            arguments.Add(Choice());
            var sign = scanner.Peek();
            if (sign.Text is "," or "..")
            {
                _ = scanner.Next();
            }
            else if (sign.Text != ")")
            {
                throw Wrong(sign.Kind == ExpressionTokenKind.End ? ExpressionRules.Unclosed.Plain : ExpressionRules.Unexpected.With(sign.Text), sign.Kind == ExpressionTokenKind.End ? open : sign);
            }
        }

        _ = scanner.Next();
        wantsSeries = false;
        if (known is not { } function)
        {
            throw Wrong(ExpressionRules.UnknownFunction.With(name.Text, Suggestion.Remedy(name.Text, ExpressionFunctions.Names)), name);
        }

        if (arguments.Count < function.Least || arguments.Count > function.Most)
        {
            throw Wrong(ExpressionRules.WrongArguments.With(name.Text, arguments.Count, function.Form), name);
        }

        if (function.OfSeries is { } ofSeries)
        {
            var series = arguments[0].Series;
            return series.IsDefault
                ? throw Wrong(ExpressionRules.NoSeries.With(name.Text), name)
                : Quantity.Of([.. arguments.Skip(1)], function.KeepsUnit ? arguments[0].Unit : "", rest => ofSeries(series, rest));
        }

        var unit = function.KeepsUnit ? arguments.Skip(1).Aggregate(arguments[0], (a, b) => a with { Unit = Common(a, b, name) }).Unit : "";
        return Quantity.Of([.. arguments], unit, function.Compute);
    }

    // What has no unit takes that of the other.
    private static string Common(Quantity left, Quantity right, ExpressionToken at) =>
        left.Unit == right.Unit || right.Unit.Length == 0 ? left.Unit
        : left.Unit.Length == 0 ? right.Unit
        : throw Wrong(ExpressionRules.UnitMismatch.With(left.Unit, at.Text, right.Unit), at);

    private static double Flag(bool value) => value ? 1 : 0;

    private static ExpressionException Wrong(Finding finding, ExpressionToken token) =>
        new(new ExpressionMistake(finding, token.Offset, token.Text.Length));
}
